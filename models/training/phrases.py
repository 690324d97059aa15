"""Measured phrases: what the paper shows, said in many words, true or false by measurement alone.

Each target is a condition on the numbers of measure.py (true, false, or not said in a middle band) with a set of wordings.
No diagnosis is a condition here and none is named in a wording: a condition reads numbers, a wording says them."""

import itertools
import random
import re

import numpy as np

WORDINGS = 14  # at most, per target


def spell(template):
    """All wordings of a template with {one|other} choices."""
    parts = re.split(r"\{([^}]*)\}", template)
    choices = [[part] if i % 2 == 0 else part.split("|") for i, part in enumerate(parts)]
    return [re.sub(r"\s+", " ", "".join(choice)).strip() for choice in itertools.product(*choices)]


def _pick(templates, seed):
    """Up to WORDINGS wordings, drawn evenly from the templates."""
    source = random.Random(seed)
    pools = []
    for template in templates:
        pool = spell(template)
        source.shuffle(pool)
        pools.append(pool)
    picked = []
    while any(pools) and len(picked) < WORDINGS:
        for pool in pools:
            if pool and len(picked) < WORDINGS:
                phrase = pool.pop()
                if phrase not in picked:
                    picked.append(phrase)
    return picked


def _band(value, low, high):
    """1 above high, 0 below low, NaN between or where not measured."""
    return np.where(np.isnan(value), np.nan, np.where(value >= high, 1.0, np.where(value < low, 0.0, np.nan)))


def _all(*conditions):
    """False where any is false, true where all are true, otherwise not said."""
    stack = np.stack(conditions)
    return np.where((stack == 0).any(0), 0.0, np.where((stack == 1).all(0), 1.0, np.nan))


def _not(condition):
    return 1.0 - condition


def _any(*conditions):
    return _not(_all(*[_not(c) for c in conditions]))


def targets(m):
    """Name, condition and wordings of every measured target, from the columns of measure.table."""
    out = []

    def say(name, condition, *templates):
        out.append((name, condition.astype(np.float32), _pick(templates, name)))

    rate, variation, share = m["rate"], m["rr_variation"], m["irregular_share"]
    p = np.where(np.isnan(m["p_consistency"]), np.nan, m["p_consistency"])
    has_p = _band(p, 0.55, 0.78)
    no_p = _not(has_p)
    up_p = _all(has_p, _band(m["p_ii"], 0.0, 0.03))
    qrs = m["qrs"] + 4.0
    wide, very_wide = _band(qrs, 112, 121), _band(qrs, 128, 140)
    narrow = _not(_band(qrs, 104, 114))
    middle = _all(_band(qrs, 98, 104), _not(_band(qrs, 119, 124)))
    irregular = _all(_band(variation, 0.045, 0.065), _band(share, 0.25, 0.40))
    regular = _not(_any(_band(variation, 0.035, 0.06), _band(share, 0.15, 0.35)))
    slow, very_slow, fast, very_fast = _not(_band(rate, 59.5, 62.5)), _not(_band(rate, 49, 54)), _band(rate, 96, 100), _band(rate, 112, 122)
    usual = _all(_band(rate, 58, 61), _not(_band(rate, 99, 102)))
    pr_long = _all(has_p, _band(m["pr"], 194, 207))
    pr_very_long = _all(has_p, _band(m["pr"], 215, 240))
    pr_usual = _all(has_p, _band(m["pr"], 118, 126), _not(_band(m["pr"], 190, 200)))
    pr_short = _all(has_p, _not(_band(m["pr"], 116, 132)))
    one_each = "{a P wave before every QRS|one P wave before each QRS|an upright P wave in front of each QRS|each beat preceded by a P wave|a normal P wave preceding every QRS complex}"

    # rhythm
    say("slow", slow, "{heart rate|ventricular rate|rate|pulse} {below|under|less than|slower than} 60 {beats per minute|per minute|bpm|/min}",
        "{slow heart rate|slow rate|slow rhythm|few beats}", "{long RR intervals|RR intervals longer than one second|beats widely spaced}")
    say("very slow", very_slow, "{heart rate|ventricular rate|rate} {below|under|less than} 50 {beats per minute|per minute|bpm}",
        "{very slow heart rate|very slow rhythm}", "RR intervals {longer than 1.2 seconds|of more than six large squares}")
    say("usual rate", usual, "{heart rate|ventricular rate|rate} {between 60 and 100|of 60 to 100|from 60 to 100} {beats per minute|per minute|bpm}",
        "{normal heart rate|normal rate}", "RR intervals {of 600 to 1000 ms|between three and five large squares}")
    say("fast", fast, "{heart rate|ventricular rate|rate|pulse} {above|over|more than|faster than} 100 {beats per minute|per minute|bpm|/min}",
        "{fast heart rate|rapid rate|fast rhythm|many beats}", "{short RR intervals|RR intervals shorter than 600 ms|beats closely spaced}")
    say("very fast", very_fast, "{heart rate|ventricular rate|rate} {above|over|more than} 120 {beats per minute|per minute|bpm}",
        "{very fast heart rate|very rapid rhythm}", "RR intervals {shorter than 500 ms|of less than two and a half large squares}")
    say("regular", regular, "{regular rhythm|regular RR intervals|constant RR intervals|equal distances between the beats|even beat-to-beat intervals|QRS complexes at regular intervals}")
    say("irregular", irregular, "{irregular rhythm|irregular RR intervals|varying RR intervals|unequal distances between the beats|irregular ventricular rhythm|beat-to-beat intervals vary at random|irregularly spaced QRS complexes|completely irregular beats}")
    say("P", has_p, "{P waves present|P waves visible|organised atrial activity|clear P waves}", "{P wave before every QRS|each QRS is preceded by a P wave|a P wave precedes each QRS complex|every beat has a P wave}")
    say("no P", no_p, "{no P waves|P waves absent|absent P waves in all leads|P waves not recognisable|no visible P waves|no organised atrial activity}",
        "{QRS complexes without preceding P waves|beats without a P wave before them}")
    say("upright P", up_p, "{P wave upright in II|upright P waves in I, II and aVF|P wave positive in II and negative in aVR} {before each QRS|preceding every QRS complex|}")
    say("inverted P", _all(has_p, _not(_band(m["p_ii"], -0.03, 0.01))), "{inverted P wave in II|negative P waves in the inferior leads|P wave not upright in II|P wave of abnormal direction}")
    say("irregular no P", _all(irregular, no_p), "{irregular rhythm|irregular RR intervals|completely irregular QRS complexes|random RR intervals|irregular ventricular rhythm|varying beat-to-beat intervals} {without P waves|with absent P waves|and no P waves|with no recognisable P wave|without organised atrial activity}",
        "no P waves, {RR intervals irregular|irregular narrow QRS complexes|irregularly spaced beats}",
        "{trembling|undulating|unsteady} baseline {instead of P waves|without P waves} and irregular {beats|QRS complexes|RR intervals}")
    say("irregular P", _all(irregular, has_p), "{irregular rhythm|irregular RR intervals|varying RR intervals} {with P waves before each QRS|with a P wave in front of every beat|but clear P waves}",
        "RR intervals {lengthen and shorten|change} while {the same P wave precedes|identical P waves precede} {each|every} QRS")
    say("regular P", _all(regular, has_p), "{regular rhythm|constant RR intervals|regular beats} with {a P wave before every QRS|one P wave before each QRS|P waves preceding each QRS}")
    say("regular no P", _all(regular, no_p), "{regular rhythm|constant RR intervals|regular QRS complexes} {without P waves|with no visible P waves|and absent P waves}")
    say("slow P", _all(slow, up_p), "{slow rhythm|slow regular rhythm|regular rhythm|rhythm} {slower than|under|below} 60 {beats per minute|per minute|bpm} with " + one_each,
        "{rate|heart rate|ventricular rate} {under|below|less than} 60 {per minute|beats per minute|}, {P wave upright in II|upright P waves in II|P waves} before {each|every} QRS",
        "{long RR intervals|widely spaced beats|RR intervals of more than a second}, each {QRS|beat} {with a P wave before it|preceded by an upright P wave}")
    say("slow no P", _all(slow, no_p), "{slow rhythm|rate below 60 per minute|slow heart rate} {without P waves|and no P waves before the QRS}")
    say("fast P", _all(fast, up_p), "{fast rhythm|fast regular rhythm|rapid regular rhythm|rhythm} {faster than|over|above} 100 {beats per minute|per minute|bpm} with " + one_each,
        "{rate|heart rate|ventricular rate} {over|above|more than} 100 {per minute|beats per minute|}, {P wave upright in II|upright P waves in II|P waves} before {each|every} {QRS|narrow QRS}",
        "{short RR intervals|closely spaced beats|RR intervals under 600 ms}, each {QRS|beat} {with a P wave before it|preceded by an upright P wave}")
    say("fast no P", _all(fast, no_p), "{fast rhythm|rate above 100 per minute|rapid rhythm} {without P waves|and no P waves before the QRS}")
    say("fast irregular", _all(fast, irregular), "{fast irregular rhythm|rapid irregular beats|irregular RR intervals at more than 100 per minute}")
    say("fast narrow", _all(fast, narrow), "{rapid narrow QRS complexes|fast rhythm with narrow QRS|narrow beats at more than 100 per minute|closely spaced narrow beats}")
    say("usual P", _all(usual, up_p, regular), "{regular rhythm|regular beats} at 60 to 100 {beats per minute|per minute} with " + one_each, "{regular rate|rate} of 60 to 100, {P wave|normal P wave} before {each|every} QRS")
    say("slow regular", _all(slow, regular), "{slow regular rhythm|regular rhythm below 60 beats per minute|slow and regular beats|regular rate under 60 per minute}")
    say("fast regular", _all(fast, regular), "{fast regular rhythm|regular rhythm above 100 beats per minute|rapid and regular beats|regular rate over 100 per minute}")
    say("flutter power", _all(_band(m["fibrillation_power"], 0.045, 0.07), _not(_band(p, 0.8, 0.95))), "{coarse waves between the QRS complexes|continuous undulation of the baseline|large atrial waves between the beats|no flat baseline between the beats}")
    early_wide, early_narrow = _band(m["premature_wide"], 0.5, 0.5), _band(m["premature_narrow"], 0.5, 0.5)
    say("early wide", early_wide, "{early|premature|single early} {wide QRS complexes|broad abnormal beats|beats of different shape|wide strange-looking beats}", "{a wide|a broad|an abnormal} {beat|QRS} that {comes early|comes too soon|interrupts the rhythm}")
    say("early narrow", _all(early_narrow, _not(early_wide), has_p), "{early|premature|single early} {narrow beats|narrow QRS complexes|beats of the usual shape}", "{a beat|a narrow QRS} that {comes early|comes too soon} {followed by a pause|in an otherwise regular rhythm}")
    say("no early", _all(_not(early_wide), _not(early_narrow)), "{no early beats|no premature beats|all beats of the same shape and on time}")
    say("alternating", _band(m["bigeminy"], 0.4, 0.7), "{every second beat is early|short and long intervals alternate|beats grouped in pairs|alternation of normal and early beats}")
    say("pause", _band(m["pause"], 1.4, 1.7), "{a pause between beats|a long RR interval among shorter ones|one interval much longer than the others|a gap without QRS}")

    # PR interval
    say("PR long", pr_long, "{PR interval|PQ interval|PR} {above|over|longer than|of more than|exceeding} {200 ms|0.20 s|five small squares|one large square}",
        "{P wave far ahead of the QRS|long distance from P wave to QRS|P wave widely separated from the QRS|wide gap between P wave and QRS|QRS follows the P wave after a long delay}",
        "{every P wave followed by a QRS|one QRS for every P wave|each P wave leads to a QRS} after {more than 200 ms|a long interval|a long constant delay|a fixed delay of more than 0.2 s}")
    say("PR very long", pr_very_long, "{PR interval|PQ interval} {above|over|longer than|of more than} {240 ms|0.24 s|six small squares}", "very long {PR interval|distance from P wave to QRS|delay between P wave and QRS}",
        "{constant|fixed} PR interval {of 240 to 400 ms|far above 200 ms}")
    say("PR long regular", _all(pr_long, regular), "{constant|fixed|unchanging} {PR interval|PQ interval} {above|over|longer than} {200 ms|0.20 s}, {no dropped beats|every P wave followed by a QRS|one QRS for each P wave}",
        "regular rhythm, {each QRS follows its P wave after|P wave and QRS are separated by} {more than 200 ms|more than five small squares|the same long delay}")
    say("PR usual", pr_usual, "{PR interval|PQ interval|PR} {of 120 to 200 ms|between 120 and 200 ms|of three to five small squares|below 200 ms}", "{normal PR interval|usual distance from P wave to QRS|QRS follows the P wave without delay}")
    say("PR short", pr_short, "{PR interval|PQ interval} {below|under|shorter than} {120 ms|0.12 s|three small squares}", "{short PR interval|QRS directly after the P wave|P wave runs into the QRS|short gap between P wave and QRS}")
    say("P wide", _all(has_p, _band(m["p_duration"], 125, 150)), "P wave {wider than 120 ms|longer than three small squares|broad in II}", "{broad P waves|wide P waves}")
    say("P tall", _all(has_p, _band(m["p_ii"], 0.18, 0.24)), "{tall P waves in II|P wave over 2.5 mm in II|high P wave in the inferior leads|large P wave in II}")
    say("P terminal", _all(has_p, _not(_band(m["p_v1_terminal"], -0.10, -0.07))), "{deep negative terminal part of the P wave in V1|P wave in V1 with a large negative second half|late negative P deflection in V1}")

    # QRS width and shape
    say("wide", wide, "{QRS|QRS complex|QRS duration|ventricular complex} {wider than|over|above|of at least|of more than} {120 ms|0.12 s|three small squares}", "{wide QRS|broad QRS complexes|widened QRS|wide ventricular complexes}")
    say("very wide", very_wide, "{QRS|QRS duration} {wider than|over|above|of more than} {140 ms|0.14 s}", "{very wide QRS|very broad QRS complexes}")
    say("narrow", narrow, "{QRS|QRS complex|QRS duration} {narrower than|below|under|less than} {110 ms|100 ms|0.11 s}", "{narrow QRS|narrow QRS complexes|slim ventricular complexes}")
    say("not wide", _not(wide), "{QRS|QRS complex|QRS duration} {narrower than|below|under|less than} {120 ms|0.12 s|three small squares}", "{QRS not widened|QRS of normal width}")
    say("slightly wide", middle, "{QRS|QRS duration|QRS complex} {between 100 and 120 ms|of 100 to 120 ms|of about 110 ms|of 0.10 to 0.12 s}", "{QRS slightly widened|QRS mildly broadened|QRS only a little wide|slightly wide QRS}")

    r, s = m["r_V1"], m["s_V1"]
    v1_down = _all(_band(s - 2.5 * r, -0.2, 0.1), _not(_band(m["net_V1"], -3, 6)))
    v1_up = _band(r - s, -0.2, 0.1)
    second = np.maximum(m["r_prime_V1"], 0.8 * m["r_prime_V2"])
    prime = _all(_band(second, 0.05, 0.09))
    small_prime = _all(prime, _not(_band(m["r_prime_V1"], 0.45, 0.7)))
    tall_prime = _all(prime, _band(m["r_prime_V1"], 0.35, 0.5))
    terminal_s = _band(np.maximum(m["terminal_s_ms_I"], m["terminal_s_ms_V6"]), 22, 34)
    wide_s = _all(_band(m["terminal_s_ms_I"], 35, 48))
    late_v1 = _any(_all(_band(m["r_peak_ms_V1"], 40, 58), _band(r, 0.15, 0.3)), tall_prime)
    broad_r = _all(_band(m["r_peak_ms_V6"], 48, 57), _band(m["r_V6"], 0.2, 0.3), _not(_band(m["q_V6"], 0.04, 0.07)))
    no_q_lateral = _all(_not(_band(m["q_V6"], 0.03, 0.05)), _not(_band(m["q_I"], 0.03, 0.05)))
    qs_v1 = _all(_not(_band(r, 0.04, 0.08)), _band(s, 0.2, 0.3))
    deep_s = _band(s, 1.2, 1.6)
    notched = _band(np.nanmax([m["notch_I"], m["notch_aVL"], m["notch_V5"], m["notch_V6"]], axis=0), 0.01, 0.04)
    opposite = _all(_not(_band(m["t_V6"] * np.sign(m["net_V6"]), -0.05, 0.05)), _band(m["t_V1"] * -np.sign(m["net_V1"]), 0.0, 0.1))
    up_v6 = _band(m["net_V6"], 0, 8)
    say("V1 down", v1_down, "{QRS|QRS complex} {mostly negative in V1|negative in V1|mostly negative V1 to V2}", "{S larger than R in V1|dominant S wave in V1|rS complex in V1}")
    say("V1 up", v1_up, "{QRS|QRS complex} {mostly positive in V1|positive in V1}", "{R larger than S in V1|dominant R wave in V1|tall R wave in V1}")
    say("V1 QS", qs_v1, "{QS complex in V1|no R wave in V1|QS in V1|missing R in V1}")
    say("V1 deep S", deep_s, "{deep S wave in V1|very deep S in V1|deep negative complex in V1}")
    say("second R", prime, "{second R wave in V1|rSr' in V1|RSR' in V1 or V2|two R peaks in V1|second positive deflection in V1 or V2|M-shaped QRS in V1|an r' wave in V1 and V2|two positive peaks in V1}")
    say("no second R", _not(prime), "{no second R wave in V1|single R wave in V1|only one R peak in V1|rS without r' in V1}")
    say("second R not wide", _all(prime, _not(wide)), "{second R wave|rSr' pattern|r' wave|small second R wave|RSR'|two small R peaks} in V1 {with a QRS narrower than 120 ms|with narrow QRS|and QRS below 120 ms|, QRS not wide}")
    say("second R slightly wide", _all(prime, middle), "{second R wave|rSr' pattern|r' wave|small second R wave|RSR'} in V1 {with a QRS of 100 to 120 ms|with slightly widened QRS|and QRS about 110 ms|, QRS between 0.10 and 0.12 s}")
    say("second R terminal S", _all(small_prime, terminal_s, _not(wide)), "{rSr' in V1|second R wave in V1|RSR' in V1} {and a small S wave in I and V6|with terminal S in V6|with an S wave in I and V6}{, QRS below 120 ms|, narrow QRS|}")
    say("second R small", _all(small_prime, _not(wide)), "{small|low|minor} {second R wave|r' wave|second positive peak} in V1 {or V2|and V2|}")
    say("second R tall", tall_prime, "{tall|large|high} {second R wave|R' wave|second positive peak} in V1 {or V2|and V2|}")
    say("wide second R", _all(wide, late_v1), "{wide QRS|broad QRS|QRS over 120 ms} with {rsR' in V1|a second tall R wave in V1|a late R wave in V1|a positive terminal deflection in V1|M-shaped complex in V1}")
    say("wide second R S", _all(wide, late_v1, wide_s), "{wide QRS|QRS over 120 ms} with {rsR'|late tall R wave|broad terminal R wave} in V1 and {broad|wide|slurred} S {wave|} in I {and V6|and aVL}")
    say("terminal S", terminal_s, "{terminal S wave in I and V6|S wave in I and V6|final negative deflection in the lateral leads}")
    say("wide S", wide_s, "{broad S wave in I and V6|wide slurred S in I|wide terminal S wave in I and V6}")
    say("late V1", late_v1, "{late R peak in V1|late positive deflection in V1|terminal forces point to V1}")
    say("broad R", broad_r, "{broad R wave in V6|R wave in V5 and V6 with a slow upstroke|late R peak in V6|wide R without Q in V5 and V6|delayed R peak in the left chest leads}")
    say("no septal q", no_q_lateral, "{no Q wave in I and V6|missing small q in I, V5 and V6|R wave without a preceding Q in I and V6}")
    say("septal q", _all(_band(m["q_V6"], 0.04, 0.07), _band(m["q_I"], 0.02, 0.05)), "{small q wave in I and V6|q before the R in I, V5 and V6|septal q waves in the lateral leads}")
    say("notched", notched, "{notched R wave in I, aVL, V5 or V6|R wave with two peaks in a lateral lead|notched QRS in the lateral leads}")
    say("wide down", _all(wide, v1_down), "{wide QRS|QRS over 120 ms|broad QRS|QRS of 120 ms or more|QRS beyond three small squares} {negative in V1|with deep S in V1|with a deep broad S wave in V1|, mostly negative in V1 to V3|with QS or rS in V1}")
    say("wide down R", _all(wide, v1_down, broad_r), "{wide QRS|QRS over 120 ms|broad QRS}, {negative in V1|deep S in V1|QS or rS in V1|deep wide S in V1} and {broad R wave in I and V6|broad notched R in I, aVL, V5 and V6|wide R without Q in V6|plateau-shaped positive in V5 and V6|monophasic R wave in I and V6}")
    say("wide broad R", _all(wide, broad_r, no_q_lateral), "{broad monophasic R wave|wide R wave|broad R} {without Q in I and V6|in V5 and V6 without a Q wave|in I and V6, no Q wave}, {QRS 120 ms or more|wide QRS|QRS over three small squares}")
    say("wide opposite", _all(wide, opposite), "{wide QRS|broad QRS|very wide QRS} with {T waves opposite to the QRS|T wave directed against the QRS|opposite T waves}")
    say("wide down ST", _all(wide, v1_down, _band(m["st_V2"], 0.05, 0.12)), "{wide QRS|QRS over 120 ms}, {negative|mostly negative} {V1 to V3|in V1 and V2} with {ST elevation there|raised ST segments}")
    say("slightly wide down", _all(middle, v1_down, no_q_lateral), "{QRS of 100 to 120 ms|slightly widened QRS} {with deep S in V1 and no Q in V6|, negative in V1 without q in I and V6}")
    say("narrow down", _all(narrow, v1_down), "{narrow QRS|QRS under 100 ms} with {rS in V1|S larger than R in V1|negative complex in V1}")
    say("wide neither", _all(_band(qrs, 108, 116), _not(late_v1), _not(broad_r)), "{wide QRS|broadened QRS} {without the usual pattern in V1 and V6|without a late R in V1 and without broad R in V6}")

    # axis
    axis = m["axis"]
    left = _all(_not(_band(axis, -38, -25)), _band(axis, -100, -95))
    right = _any(_band(axis, 88, 98), _not(_band(axis, -140, -100)))
    say("left axis", left, "{leftward axis|left axis|QRS axis beyond minus 30 degrees|axis turned to the left}", "{QRS negative in II and aVF|QRS positive in I and negative in II, III and aVF}")
    say("right axis", right, "{rightward axis|right axis|QRS axis beyond 90 degrees|axis turned to the right}", "{QRS negative in I|deep S in I and aVL with tall R in III}")
    say("usual axis", _all(_band(axis, -25, -15), _not(_band(axis, 82, 92))), "{normal QRS axis|axis between minus 30 and 90 degrees|QRS positive in I and II}")
    say("rS inferior", _all(_band(m["s_III"] - m["r_III"], 0.0, 0.3), _band(m["s_aVF"] - m["r_aVF"], -.1, 0.15)), "{deep S waves in II, III and aVF|rS complexes in III and aVF|deep S in the inferior leads}")
    say("qR aVL", _all(left, _band(m["q_aVL"], 0.02, 0.05), narrow), "{qR in aVL with leftward axis|small q and tall R in I and aVL, S in III|leftward axis with qR complexes in I and aVL}")

    # voltage
    sokolow = s + np.maximum(m["r_V5"], m["r_V6"])
    limb = np.nanmax([m[f"r_{l}"] + m[f"s_{l}"] for l in ("I", "II", "III", "aVL", "aVF")], axis=0)
    chest = np.nanmax([m[f"r_{l}"] + m[f"s_{l}"] for l in ("V1", "V2", "V3", "V4", "V5", "V6")], axis=0)
    say("tall", _band(sokolow, 3.0, 3.5), "{S in V1 plus R in V5 above 35 mm|deep S in V1 and tall R in V5 and V6|tall R waves in V5 and V6|sum of S in V1 and R in V5 or V6 over 3.5 mV}")
    say("tall aVL", _band(m["r_aVL"], 0.85, 1.1), "{R in aVL above 11 mm|tall R wave in aVL|R of more than 1.1 mV in aVL}")
    say("tall Cornell", _band(m["r_aVL"] + m["s_V3"], 1.9, 2.5), "{R in aVL plus S in V3 above 25 mm|deep S in V3 and tall R in aVL}")
    say("huge", _band(chest, 2.9, 3.6), "{very large QRS complexes|QRS deflections of great amplitude|very tall R or very deep S waves in the chest leads}")
    say("low limb", _not(_band(limb, 0.55, 0.75)), "{QRS smaller than 5 mm in all limb leads|small QRS in the limb leads|limb lead QRS under 0.5 mV}")
    say("low", _all(_not(_band(limb, 0.6, 0.8)), _not(_band(chest, 1.1, 1.5))), "{small QRS complexes in every lead|tiny QRS deflections|low amplitude QRS in limb and chest leads}")
    say("tall strain", _all(_band(sokolow, 2.8, 3.2), _not(_band(m["t_V6"], -0.05, 0.08))), "{tall R waves with inverted T waves in V5 and V6|large lateral R waves with ST depression and T inversion}")

    # R waves and Q waves
    def q(lead):
        size = m[f"q_{lead}"] / (m[f"r_{lead}"] + 0.05)
        return _all(_band(m[f"q_ms_{lead}"], 18, 30), _band(size, 0.15, 0.30))

    progression = _all(_not(_band(m["r_V3"], 0.2, 0.35)), _not(_band(m["r_V2"], 0.2, 0.35)))
    say("poor R", progression, "{missing R waves in V1 to V3|small or absent R in V1, V2 and V3|R waves do not grow across the chest leads|loss of R in V2 and V3|poor R wave progression}")
    say("QS anterior", _all(_not(_band(m["r_V2"], 0.05, 0.1)), _not(_band(m["r_V1"], 0.06, 0.12))), "{QS complexes in V1 and V2|QS or Q waves in V1 to V3|no R wave in V1 to V2}")
    say("q anterior", _any(q("V3"), q("V4"), _not(_band(m["r_V3"], 0.05, 0.1))), "{Q waves in V3 and V4|QS complexes in V3|pathological Q in the mid chest leads}")
    say("q inferior", _all(_any(q("III"), _not(_band(m["r_III"], 0.05, 0.1))), _any(q("aVF"), _not(_band(m["r_aVF"], 0.05, 0.1)))), "{Q waves in II, III and aVF|wide Q waves in III and aVF|initial negative QRS in the inferior leads|Q of 40 ms or more in the inferior leads}")
    say("q lateral", _any(q("V6"), q("I"), q("aVL")), "{Q waves in I, aVL, V5 and V6|wide Q in the lateral leads|pathological Q in I, aVL or V6}")
    say("no q", _all(*[_not(_band(m[f"q_ms_{lead}"], 12, 30)) for lead in ("II", "aVF", "I", "V4", "V5", "V6")]), "{no pathological Q waves|no wide Q waves|QRS begins without deep Q waves}")
    say("good R", _all(_band(m["r_V3"], 0.4, 0.6), _band(m["r_V4"], 0.7, 0.9)), "{R waves grow from V1 to V5|good R wave progression|R increasing across the chest leads}")

    # ST level and T polarity by territory
    territories = {"anterior": (("V2", "V3", "V4"), "V2 to V4", "the anterior chest leads"),
                   "septal": (("V1", "V2", "V3"), "V1 to V3", "the right chest leads"),
                   "lateral": (("I", "V5", "V6"), "I, aVL, V5 and V6", "the lateral leads"),
                   "left chest": (("V4", "V5", "V6"), "V4 to V6", "the left chest leads"),
                   "inferior": (("II", "III", "aVF"), "II, III and aVF", "the inferior leads")}
    for name, (leads, listed, called) in territories.items():
        st = np.mean([m[f"st_{lead}"] for lead in leads], axis=0)
        t = np.mean([m[f"t_{lead}"] for lead in leads], axis=0)
        where = "{in " + listed + "|in " + called + "}"
        up = (0.10, 0.18) if name in ("anterior", "septal") else (0.05, 0.09)
        say(f"ST down {name}", _not(_band(st, -0.05, -0.02)), "{ST depression|depressed ST segments|ST below the baseline|sagging ST segments|horizontal ST depression} " + where)
        say(f"ST up {name}", _band(st, *up), "{ST elevation|raised ST segments|ST above the baseline} " + where)
        say(f"T down {name}", _not(_band(t, -0.06, 0.02)), "{inverted T waves|negative T waves|T wave inversion|T waves point downwards} " + where)
        say(f"T up {name}", _band(t, 0.05, 0.15), "{upright T waves|positive T waves} " + where)
        say(f"ST T down {name}", _all(_not(_band(st, -0.05, -0.02)), _not(_band(t, -0.06, 0.04))), "{ST depression and T inversion|depressed ST with negative T waves} " + where)
        say(f"T flat {name}", _not(_band(np.abs(t), 0.07, 0.13)), "{flat T waves|low T waves|T waves hardly above the baseline|T wave of small amplitude} " + where)
    lateral_t = np.mean([m["t_I"], m["t_II"], m["t_V5"], m["t_V6"]], axis=0)
    say("T flat", _not(_band(np.abs(lateral_t), 0.07, 0.12)), "{flat T waves|low T waves in several leads|T waves under 1 mm high|T wave less than a tenth of the R wave}")
    say("T tall", _band(np.fmax(m["t_V3"], m["t_V4"]), 0.75, 1.0), "{tall T waves|high pointed T waves in the chest leads|large T waves in V2 to V4}")
    all_st = np.max(np.abs([m[f"st_{lead}"] for lead in ("I", "II", "aVF", "V5", "V6")]), axis=0)
    say("ST flat", _not(_band(all_st, 0.05, 0.09)), "{isoelectric ST segments|ST segments on the baseline|no ST shift}")
    say("QT long", _band(m["qtc"], 420, 450), "{long QT interval|QT interval prolonged|T wave ends late|long distance from QRS onset to the end of T|rate-corrected QT above 450 ms}")
    say("QT short", _not(_band(m["qtc"], 345, 360)), "{short QT interval|T wave ends early|brief distance from QRS to the end of T}")
    say("unremarkable", _all(usual, up_p, narrow, pr_usual, _not(_band(all_st, 0.06, 0.1)), _band(lateral_t, 0.08, 0.14)), "{normal P wave, narrow QRS, ST on the baseline and upright T waves|regular P waves, normal PR interval, narrow QRS and upright T waves|nothing unusual in P wave, QRS, ST segment and T wave}")
    return out
