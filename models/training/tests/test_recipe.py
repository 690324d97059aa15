"""Tests of the recipe's own pieces: python3 -m unittest discover -s tests"""

import json
import random
import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

HERE = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(HERE))

import augment  # noqa: E402
import calibrate  # noqa: E402
import data  # noqa: E402
import derived  # noqa: E402
import evaluate  # noqa: E402
import lexicon  # noqa: E402
import measure  # noqa: E402
import phrases  # noqa: E402
import quantise  # noqa: E402
import recipe  # noqa: E402
import reports  # noqa: E402
import resample  # noqa: E402
import scope  # noqa: E402
import synthetic  # noqa: E402
import train_text  # noqa: E402
import wording  # noqa: E402
import wordpiece  # noqa: E402
from encoder import EcgEncoder  # noqa: E402


def measured(**settings):
    leads = synthetic.recording(100, 10, **settings)
    x = np.stack([leads[lead] for lead in data.LEADS])
    return dict(zip(measure.NAMES, measure.measure(x - np.median(x, axis=1, keepdims=True))))


class Resampling(unittest.TestCase):
    def test_same_rate_copies(self):
        x = np.array([1.0, np.nan, 3.0])
        np.testing.assert_array_equal(resample.windowed_sinc(x, 100, 100), x)

    def test_constant_stays_constant_to_the_edges(self):
        np.testing.assert_allclose(resample.windowed_sinc(np.full(500, 3.5), 500, 100), 3.5, atol=1e-12)

    def test_slow_sine_is_kept_and_fast_one_is_removed(self):
        t = np.arange(5000) / 500
        at = np.arange(1000) / 100
        slow = resample.windowed_sinc(np.sin(2 * np.pi * 5 * t), 500, 100)
        self.assertLess(np.abs(slow - np.sin(2 * np.pi * 5 * at))[50:-50].max(), 2e-3)
        self.assertLess(np.abs(resample.windowed_sinc(np.sin(2 * np.pi * 80 * t), 500, 100))[50:-50].max(), 5e-3)

    def test_gap_stays_a_gap_and_its_neighbours_do_not(self):
        x = np.ones(5000)
        x[2000:2500] = np.nan
        y = resample.windowed_sinc(x, 500, 100)
        self.assertTrue(np.isnan(y[402:498]).all())
        self.assertFalse(np.isnan(y[:398]).any() or np.isnan(y[502:]).any())

    def test_matrix_is_the_same(self):
        x = np.random.default_rng(3).normal(size=700)
        np.testing.assert_allclose(resample.matrix(700, 360, 100) @ x, resample.windowed_sinc(x, 360, 100), atol=1e-9)

    def test_short_recording_is_padded_and_a_missing_lead_is_zero(self):
        x = resample.encoder_input({"I": [5, 7, None, 9]}, 100, 1000, ["I", "II"], 100, 6)
        np.testing.assert_allclose(x, [[-.002, 0, 0, .002, 0, 0], [0] * 6], atol=1e-7)


class Measuring(unittest.TestCase):
    def test_rate_and_regularity(self):
        m = measured(beats_per_minute=72)
        self.assertAlmostEqual(m["rate"], 72, delta=1)
        self.assertLess(m["rr_variation"], 0.02)
        self.assertGreater(m["p_consistency"], 0.7)

    def test_irregular_without_p(self):
        m = measured(beats_per_minute=80, irregular=0.3, with_p=False)
        self.assertGreater(m["rr_variation"], 0.08)
        self.assertLess(m["p_consistency"], 0.5)

    def test_wider_and_later(self):
        narrow, wide = measured(), measured(widen=1.8)
        self.assertGreater(wide["qrs"] - narrow["qrs"], 35)
        self.assertAlmostEqual(measured(pr=260)["pr"] - measured(pr=160)["pr"], 100, delta=25)

    def test_second_r(self):
        self.assertGreater(measured(second_r=0.35)["r_prime_V1"], 0.15)
        self.assertLess(measured()["r_prime_V1"], 0.05)

    def test_flat_recording_says_nothing(self):
        self.assertTrue(np.isnan(measure.measure(np.zeros((8, 1000)))[measure.NAMES.index("rate")]))

    def test_every_target_has_wordings_and_a_truth(self):
        rows = np.stack([[v for v in measured(beats_per_minute=b).values()] for b in (50, 72, 120)])
        for name, condition, wordings in phrases.targets(dict(zip(measure.NAMES, rows.T))):
            self.assertTrue(wordings, name)
            self.assertEqual(condition.shape, (3,))
            self.assertEqual(len(wordings), len(set(wordings)), name)


class Words(unittest.TestCase):
    def tokenizer(self):
        vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "at", "##rial", "block", "1", "\u00b0", "-", "degree", "isch", "##emie"]
        with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as stream:
            json.dump({"model": {"vocab": {w: i for i, w in enumerate(vocabulary)}}}, stream)
        return wordpiece.WordPiece(stream.name, 6)

    def test_lower_case_accents_and_punctuation(self):
        t = self.tokenizer()
        self.assertEqual(t.words("Atrial-Block,  Isch\u00e9mie"), ["atrial", "-", "block", ",", "ischemie"])
        self.assertEqual(t.ids("ATRIAL block"), [2, 4, 5, 6, 3])
        self.assertEqual(t.ids("isch\u00e9mie xyz"), [2, 11, 12, 1, 3])

    def test_cut_at_the_maximum(self):
        self.assertEqual(len(self.tokenizer().ids("block " * 20)), 6)

    def test_mentions_are_whole_words(self):
        self.assertTrue(lexicon.mentions("AV block, first-degree", "first degree"))
        self.assertFalse(lexicon.mentions("incomplete left bundle branch block", "complete left bundle branch block"))

    def test_templates(self):
        self.assertEqual(phrases.spell("{a|b} c{| d}"), ["a c", "a c d", "b c", "b c d"])


class Fits(unittest.TestCase):
    def test_a_fit_gives_back_the_odds_that_made_the_data(self):
        source = np.random.default_rng(4)
        x = source.normal(0.1, 0.1, 20000)
        y = source.random(20000) < 1 / (1 + np.exp(-(18 * x - 4)))
        slope, offset = calibrate.logistic(x, y)
        self.assertAlmostEqual(slope, 18, delta=1)
        self.assertAlmostEqual(offset, -4, delta=0.2)

    def test_a_statement_without_cases_keeps_the_usual_slope_and_is_improbable(self):
        source = np.random.default_rng(5)
        cosine = source.normal(0, 0.1, (2000, 2))
        truth = np.stack([source.random(2000) < 1 / (1 + np.exp(-(20 * cosine[:, 0] - 2))), np.zeros(2000, bool)], axis=1)
        fits = calibrate.statements(cosine, truth, ["often", "never"])
        self.assertAlmostEqual(fits["never"]["slope"], fits["often"]["slope"], delta=3)
        self.assertLess(1 / (1 + np.exp(-fits["never"]["offset"])), 0.01)

    def test_recordings_that_are_silent_on_a_statement_do_not_count(self):
        x = np.linspace(-1, 1, 200)[:, None]
        y = (x > 0.2).astype(np.float32)
        gaps = np.concatenate([y, np.full((50, 1), np.nan, np.float32)])
        self.assertEqual(calibrate.statements(x, y, ["a"]), calibrate.statements(np.concatenate([x, np.zeros((50, 1))]), gaps, ["a"]))

    def test_the_spread_is_that_of_the_statements(self):
        source = np.random.default_rng(6)
        scores = [source.normal(size=4000) for _ in range(12)]
        shifts = np.linspace(-1, 1, 12)
        truth = [source.random(4000) < 1 / (1 + np.exp(-(1.5 * s - 3 + d))) for s, d in zip(scores, shifts)]
        fit = calibrate.transferred(scores, truth)
        self.assertAlmostEqual(fit["slope"], 1.5, delta=0.2)
        self.assertAlmostEqual(fit["spread"], shifts.std(), delta=0.12)

    def test_auc_counts_ties_half(self):
        self.assertEqual(evaluate.auc(np.array([True, False, True, False]), np.array([2.0, 2.0, 3.0, 1.0])), 0.875)

    def test_scope_parts_what_can_be_parted(self):
        source = np.random.default_rng(7)
        x = source.normal(size=(300, 5))
        weight, bias = scope.fit(x, x[:, 1] > 0.2)
        self.assertGreater((((x @ weight + bias) > 0) == (x[:, 1] > 0.2)).mean(), 0.97)


class Projecting(unittest.TestCase):
    def test_a_projection_finds_the_read_outs_and_draws_names_to_their_criteria(self):
        torch.manual_seed(3)
        kinds = torch.tensor([k % 4 for k in range(40)] + [4] * 10 + [5, 5, 6, 6, 7, 8, 8] + [9] * 3)     # phrases of one kind are alike
        pooled = torch.nn.functional.normalize(torch.randn(10, 384)[kinds] + 0.2 * torch.randn(60, 384), dim=-1)
        recordings = torch.nn.functional.normalize(torch.randn(500, 256), dim=-1)
        projection = train_text.Projection(pooled, recordings)
        goals = projection.goal(torch.randn(4, 256))
        taught = [(k, k % 4, 1) for k in range(40)] + [(40, 0, -1)]
        pulled = [([50, 51], [52, 53]), ([54], [55, 56])]
        train_text.fit_projection(projection, pooled, taught, goals, pulled,
                                  dict(train_text.FIT, stay=0.0, rate=1e-3, steps=2000))
        inner = torch.nn.functional.normalize(projection.inner(pooled), dim=-1).detach()
        self.assertGreater((inner[:40] * goals[torch.arange(40) % 4]).sum(1).mean().item(), 0.9)
        self.assertLess((inner[40] @ goals[0]).item(), -0.7)
        criteria = torch.nn.functional.normalize(inner[[52, 53]].mean(0), dim=-1)
        self.assertGreater((inner[[50, 51]] @ criteria).mean().item(), 0.5)
        plain = torch.nn.functional.normalize(projection.plain()(pooled), dim=-1)
        self.assertGreater((plain * projection(pooled)).sum(1).min().item(), 0.9999)


class Weights(unittest.TestCase):
    def test_a_rounded_matrix_is_known_by_its_values_and_by_its_transpose(self):
        linear = torch.nn.Linear(40, 30)
        before = linear.weight.detach().clone()
        rounded = quantise.Rounded()
        rounded.modules(linear)
        self.assertLess((linear.weight - before).abs().max().item(), before.abs().max().item() / 200)
        q, scale = rounded.known[quantise._key(linear.weight.detach().numpy().T)]
        np.testing.assert_array_equal(q.astype(np.float32) * scale, linear.weight.detach().numpy().T)

    def test_a_fused_encoder_computes_what_it_did(self):
        torch.manual_seed(1)
        encoder = EcgEncoder((8, 16, 16), (5, 5), 8)
        encoder.train()
        encoder(torch.randn(16, 8, 400))
        encoder.eval()
        x = torch.randn(4, 8, 400)
        with torch.no_grad():
            before = encoder(x)
            after = quantise.fused(encoder)(x)
        self.assertGreater((before * after).sum(1).min().item(), 0.9999)


class Wordings(unittest.TestCase):
    def test_variants_keep_the_statement(self):
        source = random.Random(1)
        seen = {wording.vary("first-degree AV block", source) for _ in range(200)}
        self.assertIn("1st-degree AV block", seen)
        self.assertIn("first degree AV block", seen)
        self.assertTrue(all("AV block" in text for text in seen))

    def test_reports_are_silent_where_there_are_none(self):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "ptbxl").mkdir()
            (Path(folder) / "ptbxl" / "labels.csv").write_text("report\n\nSinusrhythmus Linkstyp\n\"\"\n", encoding="utf-8")
            conditions = dict(reports.conditions(folder))
            self.assertEqual(conditions["left axis"][0], 1.0)
            self.assertEqual(conditions["atrial fibrillation"][0], 0.0)
            self.assertTrue(np.isnan(conditions["left axis"][1]))

    def test_other_hospitals_change_limb_and_chest_leads_apart_and_keep_the_shape(self):
        x = torch.randn(40, 8, 300)
        changed = augment._hospitals(x, np.random.default_rng(4))
        self.assertEqual(x.shape, changed.shape)
        gain = (changed * x).sum(2) / (x * x).sum(2)
        self.assertLess(gain[:, :2].std(1).max().item(), 0.05)
        self.assertGreater((gain[:, 0] - gain[:, 7]).abs().max().item(), 0.1)
        self.assertTrue((gain > 0.7).all() and (gain < 1.3).all())

    def test_derived_statements_are_of_the_lexicon_and_have_no_code(self):
        statements = {s.id: s for s in lexicon.read(HERE.parents[1] / "assets" / "lexicon" / "statements.txt")}
        names = [*derived.UNIONS, *derived.REPORTED, *derived.measured({"axis": np.zeros(1), "rate": np.zeros(1)})]
        self.assertEqual(len(names), len(set(names)))
        for name in names:
            self.assertEqual("", statements[name].code, name)
        codes = {s.code for s in statements.values()}
        for some in derived.UNIONS.values():
            self.assertLessEqual(set(some), codes)
        for term, _ in derived.REPORTED.values():
            self.assertIn(term, reports.GLOSSARY)

    def test_a_derived_statement_is_true_by_any_code_by_its_number_or_by_what_the_report_says(self):
        class Labels:
            codes = [{"IRBBB"}, {"AMI"}, set()]

            def has(self, code):
                return np.array([code in c for c in self.codes])

        said = [(term, np.array([1, 1, np.nan], np.float32)) for term in reports.GLOSSARY]
        truth = derived.truths(Labels(), {"axis": np.array([-45, 10, np.nan]), "rate": np.array([50, 70, 120])}, said)
        self.assertEqual([1, 0, 0], truth["bundle-branch-block"].tolist())
        np.testing.assert_array_equal([1, 0, np.nan], truth["left-axis-deviation"])
        self.assertEqual([0, 0, 1], truth["tachycardia"].tolist())
        # without an infarct the word "old" says nothing of one, and no report is no answer
        np.testing.assert_array_equal([0, 1, np.nan], truth["old-myocardial-infarction"])

    def test_groups_hold_every_statement_once_and_the_studys_six_lie_together(self):
        class Labels:
            codes = [frozenset([code]) for code in list(recipe.STUDY_UNSEEN) + [f"S{i}" for i in range(65)]]
        groups = recipe.groups(Labels)
        self.assertEqual(sorted(c for g in groups for c in g), sorted({c for codes in Labels.codes for c in codes}))
        self.assertTrue(set(recipe.STUDY_UNSEEN) <= set(groups[0]))
        self.assertLessEqual(max(map(len, groups)) - min(map(len, groups)), 4)


if __name__ == "__main__":
    unittest.main()
