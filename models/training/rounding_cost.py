"""What rounding the text encoder's weights costs: rounding_cost.py NAME [options of make_bundle.py], fold 9.

Fits the projection of a finished run twice, on the weights as they were trained and on those that are shipped, and prints the figures."""

import time

import torch

import bundle
import make_bundle
import quantise
import recipe


def main():
    a = make_bundle.arguments()
    torch.set_num_threads(1)
    started = time.time()

    def log(text):
        print(f"{time.time() - started:7.0f} s  {text}", flush=True)

    plan = recipe.BUNDLES[a.name]
    m = make_bundle.Material(a, log)
    run = make_bundle.train_ecg_run(m, plan["ecg"], log, a.smoke)
    _, saved, rows, z = make_bundle.encoder_of(m, run, log, a.smoke)
    ninth = m.labels.fold[rows] == 9
    half = quantise.half
    for kind in ("as trained", "as shipped"):
        model, _ = make_bundle.train_text_run(m, plan["text"], log, a.smoke)
        if kind == "as shipped":
            bundle.rounded_backbone(model)
        quantise.half = half if kind == "as shipped" else lambda layer: None
        _, _, vectors = make_bundle.projected(m, plan, model, saved, run, rows, z, log)
        log(f"{kind}: {make_bundle.figures(m, vectors, z[ninth], rows[ninth], plan['group'])}")


if __name__ == "__main__":
    main()
