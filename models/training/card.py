"""MODEL_CARD.md, from the figures of the run."""


def write(folder, manifest, settings, history, figures, prompts, held):
    (folder / "MODEL_CARD.md").write_text("# " + manifest["id"] + "\n", encoding="utf-8")
