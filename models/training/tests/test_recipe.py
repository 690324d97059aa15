"""Tests of the recipe's own pieces: python3 -m unittest discover -s tests"""

import json
import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(HERE))

import data  # noqa: E402
import intervals  # noqa: E402
import lexicon  # noqa: E402
import measure  # noqa: E402
import phrases  # noqa: E402
import resample  # noqa: E402
import synthetic  # noqa: E402
import wordpiece  # noqa: E402


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


class Intervals(unittest.TestCase):
    def test_auc_and_interval(self):
        source = np.random.default_rng(2)
        truth = source.random((400, 2)) < 0.3
        score = truth * np.array([0.8, 5.0]) + source.normal(size=(400, 2))
        macro, single = intervals.bootstrap(score, truth, np.arange(400), {"all": np.arange(2)}, 200)
        by_pairs = np.mean(score[truth[:, 0], 0][:, None] > score[~truth[:, 0], 0][None, :])
        self.assertAlmostEqual(single[0][0], by_pairs, places=4)
        self.assertLess(single[0][1], single[0][0])
        self.assertLess(macro["all"][1], macro["all"][2])


if __name__ == "__main__":
    unittest.main()
