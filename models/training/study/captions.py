"""The study's classes, and its rules from a recording's statements to the sentence that the text encoder reads."""

SEEN = (
    "abnormal qrs", "anterior myocardial infarction", "complete right bundle branch block", "indeterminate cardiac axis",
    "inferior ischaemia", "left anterior fascicular block", "left atrial enlargement", "left axis deviation",
    "left posterior fascicular block", "left ventricular hypertrophy", "low qrs voltages", "myocardial infarction",
    "myocardial ischemia", "nonspecific intraventricular conduction disorder", "nonspecific st t abnormality", "pacing rhythm",
    "premature atrial contraction", "prolonged pr interval", "qwave abnormal", "right axis deviation", "s t changes",
    "sinus arrhythmia", "st depression", "supraventricular premature beats", "t wave abnormal", "t wave inversion", "ventricular ectopics")
UNSEEN = (
    "1st degree av block", "atrial fibrillation", "atrial premature complexes", "incomplete right bundle branch block", "inferior mi",
    "left bundle branch block", "right bundle branch block", "sinus bradycardia", "sinus tachycardia", "st deviation",
    "st deviation with t-wave change")
NORMAL = "normal ecg"
RENAMED = {
    "(no statement)": NORMAL, "sinus rhythm": NORMAL,
    "anterior mi": "anterior myocardial infarction", "extensive anterior mi": "anterior myocardial infarction",
    "atrial premature complex(es)": "atrial premature complexes", "bradycardia": "sinus bradycardia",
    "complete (third-degree)": "complete heart block", "second-degree av block": "2nd degree av block",
    "incomplete right bundle-branch block": "incomplete right bundle branch block",
    "junctional escape complex(es)": "junctional escape", "junctional premature complex(es)": "junctional premature complex",
    "left bundle-branch block": "left bundle branch block", "right bundle-branch block": "right bundle branch block",
    "left-axis deviation": "left axis deviation", "right-axis deviation": "right axis deviation",
    "low voltage": "low qrs voltages", "t-wave abnormality": "t wave abnormal",
    "ventricular premature complex(es)": "ventricular premature beats"}

# PTB-XL's statements under the names that the study knows them by, which are those of the PhysioNet Challenge 2021. Several
# become one there; the study's counts per class agree with this table to within a few recordings.
_BY_NAME = {
    "t wave abnormal": "NDT NT_ TAB_ LOWT", "s t changes": "NST_", "nonspecific st t abnormality": "DIG EL ANEUR",
    "prolonged qt interval": "LNGQT", "sinus rhythm": "SR NORM", "anterior myocardial infarction": "AMI",
    "myocardial infarction": "IMI ASMI ILMI ALMI LMI IPLMI IPMI PMI INJAS INJAL INJIN INJLA INJIL",
    "left ventricular hypertrophy": "LVH VCLVH", "right ventricular hypertrophy": "RVH", "ventricular hypertrophy": "SEHYP",
    "myocardial ischemia": "ISC_ ISCAL ISCIL ISCAS", "inferior ischaemia": "ISCIN", "anterior ischemia": "ISCAN",
    "lateral ischaemia": "ISCLA", "left anterior fascicular block": "LAFB", "left posterior fascicular block": "LPFB",
    "incomplete right bundle branch block": "IRBBB", "complete right bundle branch block": "CRBBB",
    "left bundle branch block": "CLBBB", "incomplete left bundle branch block": "ILBBB", "1st degree av block": "1AVB",
    "2nd degree av block": "2AVB", "complete heart block": "3AVB", "nonspecific intraventricular conduction disorder": "IVCD",
    "wolff parkinson white pattern": "WPW", "left atrial enlargement": "LAO/LAE", "right atrial hypertrophy": "RAO/RAE",
    "abnormal qrs": "ABQRS HVOLT", "low qrs voltages": "LVOLT", "qwave abnormal": "QWAVE", "ventricular ectopics": "PVC PRC(S)",
    "premature atrial contraction": "PAC", "supraventricular premature beats": "SVARR", "ventricular bigeminy": "BIGU",
    "ventricular trigeminy": "TRIGU", "st depression": "STD_", "st elevation": "STE_", "t wave inversion": "INVT",
    "prolonged pr interval": "LPR", "atrial fibrillation": "AFIB", "atrial flutter": "AFLT", "sinus tachycardia": "STACH",
    "sinus bradycardia": "SBRAD", "sinus arrhythmia": "SARRH", "pacing rhythm": "PACE", "supraventricular tachycardia": "SVTAC",
    "paroxysmal supraventricular tachycardia": "PSVT"}
PTBXL = {code: name for name, codes in _BY_NAME.items() for code in codes.split()}


def canonical(name):
    """A statement as the study writes it."""
    name = name.strip().lower()
    return RENAMED.get(name, name)


def of_ptbxl(codes, descriptions=None):
    """PTB-XL's codes as statements; one that the table lacks is called what PTB-XL's own list calls it."""
    return [PTBXL.get(code) or (descriptions or {}).get(code, code) for code in codes]


def kept(statements, removed=()):
    """The statements that remain: renamed, each once, without those removed; 'normal ecg' only where nothing else is left."""
    names = dict.fromkeys(canonical(s) for s in statements if s.strip())
    names = [name for name in names if name not in removed and name != NORMAL]
    return names or [NORMAL]


def caption(statements, removed=UNSEEN):
    """What the text encoder reads of a recording. With removed=() it is the truth that labels are looked for in."""
    return ", ".join(kept(statements, removed))


def exact(label, statements):
    """Whether the label is one of the statements."""
    return label in kept(statements)


def substring(label, statements):
    """Whether the label's name occurs anywhere in the caption: the study's rule, by which an incomplete block is a complete one."""
    return label in caption(statements, ())


TRUTHS = {"exact": exact, "substring": substring}
