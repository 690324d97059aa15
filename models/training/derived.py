"""Statements of the lexicon that PTB-XL has no code for, though what it holds settles them.

A wider statement is true where a narrower one is; axis and rate are measured; the reports say the rest. For the shipped
bundle alone: a union may hold a statement that a held-out bundle must not know."""

import numpy as np

# statement: the codes of which any makes it true, and of which all false make it false
UNIONS = {
    "bundle-branch-block": ("IRBBB", "CRBBB", "ILBBB", "CLBBB"),
    "av-block": ("1AVB", "2AVB", "3AVB"),
    "supraventricular-premature-complex": ("PAC",),
    "ventricular-preexcitation": ("WPW",),
    "ventricular-hypertrophy": ("LVH", "RVH", "SEHYP"),
    "atrial-enlargement": ("LAO/LAE", "RAO/RAE"),
    "left-atrial-hypertrophy": ("LAO/LAE",),
    "left-atrial-abnormality": ("LAO/LAE",),
    "right-atrial-abnormality": ("RAO/RAE",),
    "myocardial-infarction": ("IMI", "ILMI", "IPMI", "IPLMI", "AMI", "ASMI", "ALMI", "LMI", "PMI"),
    "septal-myocardial-infarction": ("ASMI",),
    "subendocardial-injury": ("INJAS", "INJAL", "INJLA", "INJIN", "INJIL"),
    "st-t-abnormality": ("NST_", "STD_", "STE_", "TAB_", "NT_", "NDT", "LOWT", "INVT", "DIG", "ANEUR", "EL"),
    "non-specific-st-t-abnormality": ("NST_", "NT_", "NDT"),
    "ventricular-bigeminy": ("BIGU",),
    "ventricular-trigeminy": ("TRIGU",),
    "atrial-fibrillation-and-flutter": ("AFIB", "AFLT"),
}
# statement: the term of the reports that says it, and the codes of which one must stand beside it
REPORTED = {
    "acute-myocardial-infarction": ("acute infarct", UNIONS["myocardial-infarction"]),
    "old-myocardial-infarction": ("old infarct", UNIONS["myocardial-infarction"]),
    "high-lateral-myocardial-infarction": ("high lateral infarct", ()),
    "left-ventricular-strain": ("ischaemia or strain", ("LVH",)),
    "poor-r-wave-progression": ("poor R progression", ()),
    "clockwise-rotation": ("clockwise rotation", ()),
    "counterclockwise-rotation": ("counterclockwise rotation", ()),
}


def measured(m):
    """Statements that a number alone settles, from the columns of measure.table; NaN where it was not measured."""
    axis, rate = m["axis"], m["rate"]

    def where(condition, number):
        return np.where(np.isnan(number), np.nan, condition).astype(np.float32)

    return {
        "normal-axis": where((axis > -30) & (axis < 90), axis),
        "left-axis-deviation": where((axis <= -30) & (axis > -90), axis),
        "right-axis-deviation": where((axis >= 90) & (axis < 180), axis),
        "extreme-axis-deviation": where(axis <= -90, axis),
        "bradycardia": where(rate < 60, rate),
        "tachycardia": where(rate > 100, rate),
    }


def truths(labels, measurements, reports):
    """Statement id -> 1, 0 or NaN for each recording. reports: the terms of reports.conditions."""
    def any_of(codes):
        return np.any([labels.has(code) for code in codes], axis=0)

    out = {name: any_of(codes).astype(np.float32) for name, codes in UNIONS.items()}
    out.update(measured(measurements))
    said = dict(reports)
    for name, (term, beside) in REPORTED.items():
        column = said[term]
        out[name] = np.where(any_of(beside), column, np.minimum(column, 0)).astype(np.float32) if beside else column
    return out
