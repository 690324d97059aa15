"""The glossary of PTB-XL's original reports (German, English, a little Swedish): what a report says, in English.

Half of the recordings have their report. A term is true where its pattern occurs in the report's words and false in every other
report; recordings without one say nothing. Reports name diagnoses, so runs that must not know a statement do not read them."""

import csv
import re
from pathlib import Path

import numpy as np

# term: pattern
GLOSSARY = {
    "normal ECG": r"normales ekg|normalt ekg|\bnormal ecg|no definite pathology",
    "otherwise normal ECG": r"sonst normales|otherwise normal",
    "sinus rhythm": r"sinusrhythm|sinus rhythm|sinusrytm",
    "atrial fibrillation": r"vorhofflimmern|atrial fibrillation|förmaksflimmer",
    "rapid ventricular response": r"tachykardes vorhofflimmern|rapid ventricular response",
    "slow ventricular response": r"bradykardes vorhofflimmern|slow ventricular response",
    "paced rhythm": r"schrittmacher|pacemaker|paced",
    "sinus tachycardia": r"sinus ?tachy",
    "sinus bradycardia": r"sinus ?brady",
    "sinus arrhythmia": r"sinus arr?h?ythmi|sinusarrhyth",
    "ventricular premature beats": r"ventrikuläre extrasystole|premature ventricular|ventricular ectopic|ventrikulära extraslag",
    "supraventricular premature beats": r"supraventrikuläre extrasystole|premature atrial|atrial ectopic|supraventrikulära extraslag",
    "bigeminy": r"bigemin",
    "trigeminy": r"trigemin",
    "normal axis": r"lagetyp normal|normaltyp|normal axis|indifferenztyp",
    "left axis": r"\blinkstyp|left axis deviation|leftward axis|vänsterställd",
    "extreme left axis": r"überdrehter linkstyp|ueberdrehter linkstyp",
    "right axis": r"rechtstyp|steiltyp|right axis deviation|rightward axis|högerställd",
    "long PR": r"prolonged pr|av-block i\b|av block i\b|1st degree|first degree|pq-verlängerung|i\.? ?grad",
    "right bundle branch block": r"rechtsschenkelblock|right bundle branch block|\bcrbbb|högersidigt skänkelblock",
    "incomplete right bundle branch block": r"inkompletter rechts|incomplete right|inkomplett höger|\birbbb",
    "left bundle branch block": r"linksschenkelblock|left bundle branch block|\bclbbb|vänstersidigt skänkelblock",
    "left anterior fascicular block": r"left anterior fascicular|linksanteriorer|left anterior hemi|\blafb|bifascicular",
    "intraventricular conduction delay": r"intraventr|leitungsst|intraventricular",
    "left ventricular hypertrophy": r"linkshypertrophie|left ventricular hypertrophy|suggesting lvh|\blvh|vänsterkammarhypertrofi",
    "high voltage chest": r"voltages? (are|is)? ?high in chest|voltages in chest leads are at upper",
    "high voltage limb": r"voltages? (are|is)? ?high in limb|voltages in limb leads are at upper",
    "low voltage": r"niederspannung|low limb lead voltage|low voltage|låg voltage",
    "left atrial enlargement": r"left atrial (enlargement|abnorm)|p-sinistro|p sinistro|linksatrial",
    "right atrial enlargement": r"right atrial (enlargement|abnorm)|p-dextro|p dextro|rechtsatrial",
    "inferior infarct": r"inferior(er)?( myocardial)? infarc?k?t|inferiorer (infarkt|myokardschaden)|old inferior",
    "anteroseptal infarct": r"anteroseptal(er)?( myocardial)? infarc?k?t|anteroseptaler (infarkt|myokardschaden)",
    "anterior infarct": r"\banterior(er)?( myocardial)? infarc?k?t|\banteriorer (infarkt|myokardschaden)",
    "lateral infarct": r"lateral(er)?( myocardial)? infarc?k?t|lateraler (infarkt|myokardschaden)",
    "high lateral infarct": r"hochlateraler (infarkt|myokardschaden)",
    "acute infarct": r"\bakut|\bacute",
    "old infarct": r"wahrscheinlich alt|\bold\b",
    "anterolateral ischaemia": r"anterolaterale ischämie|anterolateral ische",
    "inferolateral ischaemia": r"inferolaterale ischämie|inferolateral ische",
    "high lateral ischaemia": r"hochlaterale ischämie",
    "inferior ischaemia": r"\binferiore ischämie|\binferior ische",
    "anterior ischaemia": r"\banteriore ischämie|\banterior ische",
    "lateral ischaemia": r"\blaterale ischämie",
    "ischaemia or strain": r"linksbelastung|strain|ischaemia is likely|ischaemic heart|vänster belastning",
    "nonspecific T change": r"unspezifisches abnorm|non-specific t wave|ospecifik",
    "ST-T abnormal": r"st & t abnorm|st-t wave changes|st-t",
    "T abnormal lateral": r"t abnorm\w* in (anterolateralen|lateralen|hochlateralen|inferolateralen)",
    "T abnormal anterior": r"t abnorm\w* in anterioren|t abnorm\w* in anteroseptalen",
    "T abnormal inferior": r"t abnorm\w* in (inferioren|inferolateralen)",
    "ST depressed": r"st segments? (are|is) (slightly )?depressed|st segment depression|st-senkung",
    "ST elevated": r"st segments? (are|is) (slightly )?elevated|st elevation|st-hebung",
    "T inverted": r"t waves? (are|is) (flat or )?(slightly )?inverted|t wave inversion|t-negativ",
    "T flat": r"t waves? (are|is) (low|flat)|t wave flattening",
    "Q waves inferior": r"q waves (and t wave inversion )?in (ii|iii)",
    "QS anterior": r"qs complexes in v|tiny r waves in v",
    "poor R progression": r"poor progression of r|poor r wave|r-reduktion|r-s transition zone in v leads displaced to the left",
    "clockwise rotation": r"transition zone in v leads displaced to the left",
    "counterclockwise rotation": r"transition zone in v leads displaced to the right",
    "long QT": r"prolonged qt|qt-verlängerung|qt is prolonged|lång qt",
    "digitalis effect": r"digitalis|digoxin",
    "electrolyte or drug": r"electrolyte disturbance|hypokalaemia|drug effect",
    "early repolarisation": r"early repolari|frühe repolaris",
    "pre-excitation": r"wolff|wpw|präexzitation|delta",
    "atrial flutter": r"vorhofflattern[^/]|^vorhofflattern|atrial flutter|förmaksfladder",
    "supraventricular tachycardia": r"supraventrikuläre tachy|supraventricular tachy",
    "regular rhythm": r"regelmässiger rhythmus|regular rhythm",
    "bradycardia": r"bradykard|bradycard",
    "tachycardia": r"tachykard|tachycard",
}


def conditions(data_folder):
    """Each term with what the reports say of it: 1, 0, or NaN where a recording has no report."""
    with open(Path(data_folder) / "ptbxl" / "labels.csv", encoding="utf-8", newline="") as stream:
        reports = [re.sub(r"\s+", " ", row["report"].lower()) for row in csv.DictReader(stream)]
    has = np.array([bool(report.strip()) and "trace only" not in report for report in reports])
    for term, pattern in GLOSSARY.items():
        found = re.compile(pattern)
        yield term, np.where(has, np.array([float(bool(found.search(report))) for report in reports]), np.nan).astype(np.float32)
