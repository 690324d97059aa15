"""Tests of the study's presets: python3 -m unittest discover -s tests"""

import argparse
import json
import math
import struct
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import numpy as np
import torch

HERE = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(HERE / "study"))

from study import bert, captions, encoders, export, records, score  # noqa: E402
import challenge_manifest  # noqa: E402
import run_study  # noqa: E402
import study_table  # noqa: E402

CONV, BLOCK = 256 * 256 * 9, 2 * (256 * 256 * 9 + 512)      # a convolution; R(plain) with its batch norms
STEM, DOWN, LINEAR = 12 * 256 * 5 + 512, BLOCK + 256 * 256, 256 * 512 + 512


class Encoders(unittest.TestCase):
    SIZES = {"cnn-base": STEM + 4 * DOWN + BLOCK + LINEAR,
             "cnn-v2": STEM + 4 * (DOWN + BLOCK) + 2 * BLOCK + LINEAR,
             "cnn-v3": STEM + 4 * (DOWN + 2 * BLOCK) + 3 * BLOCK + LINEAR,
             "isibrno": STEM + 4 * DOWN + 4 * (256 * 256 + 256) + LINEAR,
             "rnn": STEM + 4 * DOWN + 2 * 3 * (128 * 256 + 128 * 128 + 2 * 128) + LINEAR}

    def test_published_sizes_and_shapes(self):
        self.assertEqual(set(self.SIZES), set(encoders.PRESETS))
        for name, size in self.SIZES.items():
            model = encoders.EcgEncoder(name).eval()
            self.assertEqual(sum(p.numel() for p in model.parameters()), size, name)
            with torch.no_grad():
                x = torch.zeros(1, 12, 1280)
                self.assertEqual(model.trunk(x).shape, (1, 256, 40), name)
                self.assertEqual(model(x).shape, (1, 512), name)

    def test_attention_is_torchs(self):
        mine, theirs = encoders.SelfAttention().eval(), torch.nn.MultiheadAttention(256, 8, batch_first=True).eval()
        theirs.load_state_dict({"in_proj_weight": mine.into.weight.data, "in_proj_bias": mine.into.bias.data,
                                "out_proj.weight": mine.out.weight.data, "out_proj.bias": mine.out.bias.data})
        x = torch.randn(2, 256, 7, generator=torch.Generator().manual_seed(1))
        y = x.transpose(1, 2)
        torch.testing.assert_close(mine(x), theirs(y, y, y)[0].transpose(1, 2), atol=1e-5, rtol=1e-5)

    def test_projection(self):
        head = encoders.Projection(384).eval()
        out = head(torch.randn(3, 384))
        self.assertEqual(out.shape, (3, 256))
        torch.testing.assert_close(out.mean(1), torch.zeros(3), atol=1e-5, rtol=0)

    def test_loss_by_hand(self):
        """Two pairs in the plane, at temperature 1: ecg (1,0) and (0,1), text (1,0) and (0,2)."""
        e = math.e
        # logits, text by ecg: (1, 0), (0, 2); similarities: ecg (1,0),(0,1), text (1,0),(0,4); their mean (1,0),(0,2.5)
        t11, t22 = e / (e + 1), e ** 2.5 / (e ** 2.5 + 1)
        t12, t21 = 1 - t11, 1 - t22
        a, b = math.log(e + 1), math.log(e ** 2 + 1)         # of the rows' softmax, which the columns share
        text = [t11 * (a - 1) + t12 * a, t21 * b + t22 * (b - 2)]
        ecg = [t11 * (a - 1) + t21 * a, t12 * b + t22 * (b - 2)]
        loss = encoders.clip_loss(torch.tensor([[1.0, 0], [0, 1]]), torch.tensor([[1.0, 0], [0, 2]]), 1.0)
        self.assertAlmostEqual(loss.item(), sum(text + ecg) / 4, places=5)

    def test_temperature_divides_logits_and_multiplies_targets(self):
        loss = encoders.clip_loss(torch.tensor([[4.0, 0], [0, 4]]), torch.tensor([[4.0, 0], [0, 4]]))
        self.assertAlmostEqual(loss.item(), math.log(1 + math.exp(-1.6)), places=5)     # targets are all but certain


class Captions(unittest.TestCase):
    def test_rules(self):
        of = captions.of_ptbxl
        self.assertEqual(captions.caption(of(["SR", "IMI", "ABQRS"])), "myocardial infarction, abnormal qrs")
        self.assertEqual(captions.caption(of(["NORM", "SR"])), "normal ecg")
        self.assertEqual(captions.caption(of(["AFIB"])), "normal ecg")                    # nothing is left of it
        self.assertEqual(captions.caption(of(["AFIB", "LVH", "VCLVH"])), "left ventricular hypertrophy")
        self.assertEqual(captions.caption(["Low Voltage", " T-wave abnormality "]), "low qrs voltages, t wave abnormal")
        self.assertEqual(captions.caption([]), "normal ecg")
        self.assertEqual(captions.caption(of(["SR", "AFIB"]), ()), "atrial fibrillation")
        self.assertEqual(captions.caption(["bradycardia", "st elevation"]), "st elevation")   # renamed, then unseen

    def test_classes(self):
        self.assertEqual((len(captions.SEEN), len(captions.UNSEEN), len(captions.PTBXL)), (27, 11, 71))
        self.assertEqual({c for c, name in captions.PTBXL.items() if name in captions.UNSEEN},
                         {"1AVB", "AFIB", "IRBBB", "CLBBB", "SBRAD", "STACH"})
        self.assertFalse(set(captions.SEEN) & set(captions.UNSEEN))

    def test_exact_and_substring(self):
        incomplete = captions.of_ptbxl(["IRBBB", "SR"])
        self.assertTrue(captions.exact("incomplete right bundle branch block", incomplete))
        for label in ("right bundle branch block", "complete right bundle branch block"):
            self.assertFalse(captions.exact(label, incomplete))
            self.assertTrue(captions.substring(label, incomplete))


class Scoring(unittest.TestCase):
    def test_areas(self):
        truth = np.array([True, False, True, False])
        self.assertAlmostEqual(score.roc_auc(truth, np.array([4., 3, 2, 1])), 0.75)
        self.assertAlmostEqual(score.pr_auc(truth, np.array([4., 3, 2, 1])), (1 + 2 / 3) / 2)
        self.assertAlmostEqual(score.roc_auc(truth, np.zeros(4)), 0.5)
        self.assertAlmostEqual(score.pr_auc(truth, np.zeros(4)), 0.5)

    def test_macro_by_rule(self):
        statements = [["incomplete right bundle branch block"], ["complete right bundle branch block"], ["sinus rhythm"], ["pacing rhythm"]]
        labels = ["complete right bundle branch block", "right bundle branch block", "pacing rhythm"]
        scores = np.array([[.9, .9, 0], [.8, .8, 0], [.1, .1, 0], [0, 0, 1]])
        figures = score.figures(scores, statements, labels, minimum=1)
        self.assertEqual(figures["exact"]["seen"]["labels"], 2)
        self.assertNotIn("unseen", figures["exact"])
        self.assertAlmostEqual(figures["exact"]["each"]["complete right bundle branch block"]["roc"], 2 / 3, places=3)
        self.assertEqual(figures["substring"]["each"]["complete right bundle branch block"]["roc"], 1)
        self.assertEqual(figures["substring"]["unseen"], {"roc": 1, "pr": 1, "labels": 1})


class Records(unittest.TestCase):
    def test_no_patient_in_two_folds(self):
        source = np.random.default_rng(3)
        patients = [f"a/{i}" for i in source.integers(0, 150, 400)]
        tests = []
        for fold in range(4):
            parts = records.split(patients, 4, fold, 7)
            sets = [{patients[i] for i in part} for part in parts]
            self.assertEqual(sum(map(len, parts)), 400)
            self.assertFalse(sets[0] & sets[1] or sets[0] & sets[2] or sets[1] & sets[2])
            tests.append(sets[2])
        self.assertEqual(sum(map(len, tests)), len(set(patients)))
        self.assertTrue(all(np.array_equal(a, b) for a, b in zip(records.split(patients, 4, 1, 7), records.split(patients, 4, 1, 7))))

    def test_linear(self):
        x = np.array([0.0, 2, np.nan, 6, 8, 10])
        np.testing.assert_allclose(records.linear(x, 100, 200), [0, 1, 2, np.nan, np.nan, np.nan, 6, 7, 8, 9, 10, 10])
        np.testing.assert_array_equal(records.linear(x, 100, 100), x)
        self.assertEqual(records.linear(np.zeros(1000), 100, 128).shape, (1280,))

    def test_input(self):
        source = np.random.default_rng(5)
        one, two = source.normal(size=(2, 500))
        two[100] = np.nan
        x = records.encoder_input({"I": one, "II": two, "v1": np.full(500, 0.3)}, 100)
        np.testing.assert_allclose(x[0, :640].std(), 1, atol=1e-5)
        np.testing.assert_allclose(x[0, :640], -records.standardised(-records.linear(one, 100, 128))[:640], atol=1e-5)
        self.assertFalse(x[:, 640:].any() or x[7:].any())               # after the end; absent V2 to V6
        self.assertLess(np.abs(x[6]).max(), 1e-6)                        # flat V1
        self.assertTrue(np.isfinite(x).all())
        self.assertEqual(x[2, 128], 0)                                   # III has the gap of II

    def test_shard_block_is_the_same(self):
        microvolts = np.random.default_rng(6).integers(-900, 900, (2, 8, 1000)).astype(np.int16)
        names = ["I", "II", "V1", "V2", "V3", "V4", "V5", "V6"]
        np.testing.assert_allclose(records.ptbxl_block(microvolts)[1],
                                   records.encoder_input(dict(zip(names, microvolts[1] / 1000)), 100), atol=1e-5)

    def test_wfdb_and_manifest(self):
        with tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            counts = np.array([[10, -4], [records.GAP, 6], [30, 8]], "<i2")
            (folder / "r1.mat").write_bytes(b"\0" * 24 + counts.tobytes())
            (folder / "r1.hea").write_text("r1 2 100 3\nr1.mat 16+24 1000(10)/mV 16 0 0 0 0 I\nr1.mat 16+24 2/uV 16 2 0 0 0 II\n"
                                           "# Dx: 164889003, 1\n")
            leads, rate = records.read_wfdb(folder / "r1")
            self.assertEqual(rate, 100)
            np.testing.assert_allclose(leads["I"], [0, np.nan, 0.02])
            np.testing.assert_allclose(leads["II"], [-0.003, 0.002, 0.003])
            np.savez(folder / "r2.npz", signal=np.random.default_rng(1).normal(size=(2, 900)), leads=["I", "II"], rate=100)
            (folder / "away.csv").write_text("path,patient,labels\nr1,7,atrial fibrillation;Low voltage\nr2.npz,,\n")
            away = records.manifest(folder / "away.csv", folder / "cache")
            self.assertEqual((away.name, away.x.shape, away.patients), ("away", (2, 12, 1280), ["away/7", "away/#1"]))
            self.assertEqual([captions.caption(s) for s in away.statements], ["low qrs voltages", "normal ecg"])
            np.testing.assert_allclose(away.x[0], records.encoder_input(leads, rate), atol=2e-3)
            joined = run_study.Data([away, away])
            np.testing.assert_array_equal(joined.x(np.array([0, 3]))[1].numpy(), np.float32(away.x[1]))
            found = list(challenge_manifest.rows(folder, {"164889003": "atrial fibrillation"}))
            self.assertEqual(found, [(str((folder / "r1").resolve()), "", "atrial fibrillation;1")])


class TinyBert:
    """A random BERT of two layers, written as Hugging Face writes them."""

    WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "sinus", "rhythm", "isch", "##emie", "##\u00e9mie", ",", "normal", "ecg"]

    def __init__(self, folder, cased=False, safetensors=False, prefix="bert.", old_norms=False):
        folder = Path(folder)
        words = self.WORDS + (["ST"] if cased else [])
        source = np.random.default_rng(4)
        self.tensors = {}

        def put(name, *shape):
            self.tensors[name] = source.normal(0, 0.3, shape).astype(np.float32)

        put("embeddings.word_embeddings.weight", len(words), 8)
        put("embeddings.position_embeddings.weight", 12, 8)
        put("embeddings.token_type_embeddings.weight", 2, 8)
        put("embeddings.LayerNorm.weight", 8)
        put("embeddings.LayerNorm.bias", 8)
        for i in range(2):
            for name, out, into in (("attention.self.query", 8, 8), ("attention.self.key", 8, 8), ("attention.self.value", 8, 8),
                                    ("attention.output.dense", 8, 8), ("intermediate.dense", 16, 8), ("output.dense", 8, 16)):
                put(f"encoder.layer.{i}.{name}.weight", out, into)
                put(f"encoder.layer.{i}.{name}.bias", out)
            for name in ("attention.output.LayerNorm", "output.LayerNorm"):
                put(f"encoder.layer.{i}.{name}.weight", 8)
                put(f"encoder.layer.{i}.{name}.bias", 8)
        put("pooler.dense.weight", 8, 8)
        named = {prefix + k: v for k, v in self.tensors.items()}
        if old_norms:
            named = {k.replace("LayerNorm.weight", "LayerNorm.gamma").replace("LayerNorm.bias", "LayerNorm.beta"): v
                     for k, v in named.items()}
        if safetensors:
            header, at = {"__metadata__": {"format": "pt"}}, 0
            for name, array in named.items():
                header[name] = {"dtype": "F32", "shape": list(array.shape), "data_offsets": [at, at + array.nbytes]}
                at += array.nbytes
            text = json.dumps(header).encode()
            (folder / "model.safetensors").write_bytes(struct.pack("<Q", len(text)) + text + b"".join(a.tobytes() for a in named.values()))
        else:
            torch.save({k: torch.from_numpy(v) for k, v in named.items()}, folder / "pytorch_model.bin")
        (folder / "config.json").write_text(json.dumps({
            "model_type": "bert", "vocab_size": len(words), "hidden_size": 8, "num_attention_heads": 2, "num_hidden_layers": 2,
            "intermediate_size": 16, "max_position_embeddings": 12, "hidden_act": "gelu", "layer_norm_eps": 1e-12}))
        (folder / "vocab.txt").write_text("\n".join(words) + "\n", encoding="utf-8")

    def first(self, ids):
        """The first token's last hidden state, in plain numpy."""
        t = {k: v.astype(np.float64) for k, v in self.tensors.items()}

        def norm(x, name):
            x = x - x.mean(-1, keepdims=True)
            return x / np.sqrt((x ** 2).mean(-1, keepdims=True) + 1e-12) * t[name + ".weight"] + t[name + ".bias"]

        def dense(x, name):
            return x @ t[name + ".weight"].T + t[name + ".bias"]

        x = norm(t["embeddings.word_embeddings.weight"][ids] + t["embeddings.position_embeddings.weight"][:len(ids)]
                 + t["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        for i in range(2):
            at = f"encoder.layer.{i}."
            q, k, v = (dense(x, f"{at}attention.self.{n}").reshape(-1, 2, 4).transpose(1, 0, 2) for n in ("query", "key", "value"))
            w = np.exp(q @ k.transpose(0, 2, 1) / 2)
            y = (w / w.sum(-1, keepdims=True) @ v).transpose(1, 0, 2).reshape(-1, 8)
            x = norm(x + dense(y, at + "attention.output.dense"), at + "attention.output.LayerNorm")
            y = dense(x, at + "intermediate.dense")
            y = y * 0.5 * (1 + np.vectorize(math.erf)(y / math.sqrt(2)))
            x = norm(x + dense(y, at + "output.dense"), at + "output.LayerNorm")
        return x[0]


class TextEncoders(unittest.TestCase):
    def test_folders(self):
        for settings in ({}, {"prefix": "", "old_norms": True}, {"safetensors": True}):
            with self.subTest(settings), tempfile.TemporaryDirectory() as folder:
                tiny = TinyBert(folder, **settings)
                encoder = bert.TextEncoder(folder, Path(folder) / "cache")
                texts = ["Sinus rhythm, normal", "ECG"]
                self.assertEqual(encoder.tokenizer.ids(texts[0]), [2, 5, 6, 10, 11, 3])
                out = encoder.encode(texts)
                for row, text in zip(out.numpy(), texts):
                    np.testing.assert_allclose(row, tiny.first(encoder.tokenizer.ids(text)), atol=1e-4)
                torch.testing.assert_close(encoder.encode(texts), out)        # from the cache

    def test_what_is_not_a_bert_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            TinyBert(folder)
            config = json.loads((Path(folder) / "config.json").read_text())
            (Path(folder) / "config.json").write_text(json.dumps(dict(config, model_type="roberta")))
            with self.assertRaisesRegex(ValueError, "model_type is roberta"):
                bert.from_folder(folder)

    def test_cased_and_uncased(self):
        with tempfile.TemporaryDirectory() as folder:
            TinyBert(folder)
            self.assertEqual(bert.folder_tokenizer(Path(folder)).ids("Ischémie"), [2, 7, 8, 3])
            TinyBert(folder, cased=True)
            self.assertEqual(bert.folder_tokenizer(Path(folder)).ids("Ischémie"), [2, 7, 9, 3])
        plain = bert.Tokenizer({w: i for i, w in enumerate(TinyBert.WORDS + ["ST"])}, 5, lowercase=False, strip_accents=False)
        self.assertEqual(plain.ids("ST sinus Sinus rhythm"), [2, 13, 5, 1, 3])

    def test_written_tokenizer_has_the_vocabulary(self):
        with tempfile.TemporaryDirectory() as folder:
            TinyBert(folder, cased=True)
            tokenizer = bert.folder_tokenizer(Path(folder))
            tokenizer.write(Path(folder) / "tokenizer.json")
            (Path(folder) / "vocab.txt").unlink()
            self.assertEqual(bert.folder_tokenizer(Path(folder)).vocabulary, tokenizer.vocabulary)


class Whole(unittest.TestCase):
    def setUp(self):
        said = mock.patch.object(run_study, "log")
        said.start()
        self.addCleanup(said.stop)

    def test_going_on_gives_what_one_run_gives(self):
        run = run_study.Run.__new__(run_study.Run)
        run.o, run.fold, run.device = argparse.Namespace(rate=0.1, batch=4, steps=0, seed=1), 0, torch.device("cpu")
        run.train = np.arange(12)
        x = torch.randn(12, 3, generator=torch.Generator().manual_seed(1))

        def trained(folder, *lengths):
            for epochs in lengths:
                torch.manual_seed(1)
                model = torch.nn.Linear(3, 1)
                history = run.epochs(Path(folder), model, lambda rows: (model(x[rows]) - 1).square().mean(),
                                     lambda: -(model(x) - 1).square().mean().item(), epochs)
            return model.weight, [h["loss"] for h in history]

        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
            a, b = trained(one, 4), trained(two, 1, 3, 4)
        torch.testing.assert_close(a[0], b[0])
        self.assertEqual(a[1], b[1])

    def test_train_go_on_score_and_export(self):
        """A small data set of noise through the whole path, with a tiny BERT."""
        with tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            (folder / "tiny").mkdir()
            TinyBert(folder / "tiny")
            source, lines = np.random.default_rng(2), ["path,patient,labels"]
            for i in range(48):
                np.savez(folder / f"{i}.npz", signal=source.normal(size=(2, 300)), leads=["I", "II"], rate=100)
                lines.append(f"{i}.npz,{i // 2},{('pacing rhythm', 'sinus rhythm', 'atrial fibrillation')[i % 3]}")
            (folder / "noise.csv").write_text("\n".join(lines) + "\n")
            arguments = ["--data", "", "--manifest", str(folder / "noise.csv"), "--outside", str(folder / "noise.csv"), "--cache",
                         str(folder / "cache"), "--epochs", "1", "--steps", "1", "--batch", "4", "--folds", "2", "--cpu", "--pretrain"]
            o = run_study.finished(run_study.options(argparse.ArgumentParser()).parse_args(arguments))
            o.encoder, o.id, o.version, o.reference = "isibrno", None, "1.0.0", 5
            text = bert.TextEncoder(str(folder / "tiny"), folder / "cache")
            run = run_study.Run(o, run_study.joined(o), 0)
            result = run.result(text)
            self.assertEqual(result["tests"]["noise"]["exact"]["unseen"]["labels"], 1)
            self.assertEqual(run.result(text), result)                        # from result.json
            (folder / "later.csv").write_text("\n".join(lines) + "\n")
            o.outside.append(str(folder / "later.csv"))
            with mock.patch.object(run, "epochs", side_effect=AssertionError("trained again")):
                again = run.result(text)
            self.assertIn("unseen", again["tests"]["later"]["exact"])
            self.assertEqual(again["history"], result["history"])
            export.write(folder / "bundle", run, text, lambda *words: None)
            manifest = json.loads((folder / "bundle" / "manifest.json").read_text())
            self.assertEqual(manifest["reference"]["recordings"], 5)
            self.assertIn("paced-rhythm", manifest["trainedStatements"])
            self.assertNotIn("atrial-fibrillation", manifest["trainedStatements"])
            self.assertTrue(all((folder / "bundle" / name).exists() for name in manifest["sha256"]))
            system = encoders.System("isibrno", 8)
            system.load_state_dict(torch.load(run.folder("tiny", True) / "best.pt"))
            ecg, words = export.Ecg(system), export.Text(text.model, system.text_head)
            golden = json.loads((folder / "bundle" / "parity.json").read_text())
            with torch.no_grad():
                for one in golden["ecg"]:
                    z = ecg(torch.tensor(one["input"], dtype=torch.float32)[None])[0]
                    torch.testing.assert_close(z, torch.tensor(one["embedding"]), atol=1e-4, rtol=0)
                for one in golden["text"]:
                    z = words(torch.tensor([one["tokens"]]), torch.ones(1, len(one["tokens"]), dtype=torch.int64))[0]
                    torch.testing.assert_close(z, torch.tensor(one["embedding"]), atol=1e-4, rtol=0)
            lines = study_table.table(o, [run.data.sets[0].key], ["tiny"])
            self.assertIn("| ISIBrno | tiny | 1 of 2 |", lines)

    def test_folded_norms_change_nothing(self):
        torch.manual_seed(3)
        system = encoders.System("isibrno", 8)
        for module in system.modules():
            if isinstance(module, torch.nn.BatchNorm1d):
                module.running_mean.normal_(), module.running_var.uniform_(0.5, 2)
        system.eval()
        x = torch.randn(2, 12, 1280)
        with torch.no_grad():
            z = torch.nn.functional.normalize(system.ecg_head(system.ecg(x)), dim=-1)
            cosine = (export.Ecg(system)(x) * z).sum(1)
        self.assertGreater(cosine.min().item(), 0.9999)

    def test_table_is_put_between_its_markers(self):
        before = f"a\n{study_table.BEGIN}\nold\n{study_table.END}\nb\n"
        self.assertEqual(study_table.put(before, "new"), f"a\n{study_table.BEGIN}\nnew\n{study_table.END}\nb\n")
        self.assertEqual(study_table.mean_and_sd([0.7, 0.72]), "0.710 ± 0.014")


if __name__ == "__main__":
    unittest.main()
