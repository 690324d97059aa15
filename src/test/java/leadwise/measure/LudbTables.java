package leadwise.measure;

import leadwise.measure.LudbMarks.WaveKind;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The figures of `docs/measurements.md` as Markdown tables.
final class LudbTables {

    private static final String NONE = "–";

    private static final String HELD = "31–100";
    private static final String UNPACED = "31–100, not paced";
    private static final String ALL = "1–100";

    private final List<LudbStudy> studies;

    LudbTables(LudbStudy held, LudbStudy heldUnpaced, LudbStudy all) {
        studies = List.of(held, heldUnpaced, all);
    }

    String text() {
        return String.join("\n", detection(), marks(), together(), intervals());
    }

    private String detection() {
        var text = new StringBuilder();
        text.append(
                "**Detection**, per lead: sensitivity / positive predictive value in percent.\n\n");
        row(text, "wave", "aim", HELD, UNPACED, ALL, "Kalyakulina 2019", "Sereda 2019");
        row(text, "---", "---", "---", "---", "---", "---", "---");
        row(
                text,
                "P",
                NONE,
                each(study -> hits(study, WaveKind.P)),
                "98.46 / 96.41",
                "95.20 / 82.66");
        row(
                text,
                "QRS",
                "99.5 / 99.5",
                each(study -> hits(study, WaveKind.QRS)),
                "99.61 / 99.87",
                "99.51 / 98.17");
        row(
                text,
                "T",
                NONE,
                each(study -> hits(study, WaveKind.T)),
                "98.03 / 98.84",
                "97.95 / 94.81");
        return text.toString();
    }

    private static String hits(LudbStudy study, WaveKind kind) {
        var hits = study.hits(kind);
        return String.format(Locale.ROOT, "%.2f / %.2f", hits.sensitivity(), hits.precision());
    }

    private String marks() {
        var text = new StringBuilder();
        text.append("**Marks, lead by lead**: measured less marked, mean ± SD in ms.\n\n");
        row(text, "mark", "CSE, SD", HELD, UNPACED, ALL, "Kalyakulina 2019", "Sereda 2019");
        row(text, "---", "---", "---", "---", "---", "---", "---");
        mark(text, WaveKind.P, true, "10.2", "−2.7 ± 10.2", "2.7 ± 21.9");
        mark(text, WaveKind.P, false, "12.7", "0.4 ± 11.4", "−7.4 ± 28.6");
        mark(text, WaveKind.QRS, true, "6.5", "−8.1 ± 7.7", "2.6 ± 12.4");
        mark(text, WaveKind.QRS, false, "11.6", "3.8 ± 8.8", "−1.7 ± 14.1");
        mark(text, WaveKind.T, true, NONE, NONE, "8.4 ± 28.2");
        mark(text, WaveKind.T, false, "30.6", "5.7 ± 15.5", "−3.1 ± 28.2");
        return text.toString();
    }

    private void mark(
            StringBuilder text,
            WaveKind kind,
            boolean onset,
            String tolerance,
            String wavelets,
            String networks) {
        row(
                text,
                kind + (onset ? " onset" : " offset"),
                tolerance,
                each(study -> (onset ? study.onsets(kind) : study.offsets(kind)).toString()),
                wavelets,
                networks);
    }

    private String together() {
        var text = new StringBuilder();
        text.append("**Marks of all leads together**, beat by beat, mean ± SD in ms.\n\n");
        row(text, "mark", "CSE, SD", HELD, UNPACED, ALL);
        row(text, "---", "---", "---", "---", "---");
        global(text, WaveKind.P, true, "10.2");
        global(text, WaveKind.P, false, "12.7");
        global(text, WaveKind.QRS, true, "6.5");
        global(text, WaveKind.QRS, false, "11.6");
        global(text, WaveKind.T, true, NONE);
        global(text, WaveKind.T, false, "30.6");
        return text.toString();
    }

    private void global(StringBuilder text, WaveKind kind, boolean onset, String tolerance) {
        row(
                text,
                kind + (onset ? " onset" : " offset"),
                tolerance,
                each(
                        study ->
                                (onset ? study.globalOnsets(kind) : study.globalOffsets(kind))
                                        .toString()));
    }

    private String intervals() {
        var text = new StringBuilder();
        text.append("**Intervals**, one per record: the dominant beat against the median of the");
        text.append(" physicians' beats, mean ± SD in ms (recordings).\n\n");
        row(text, "interval", "IEC 60601-2-25, mean / SD", HELD, UNPACED, ALL);
        row(text, "---", "---", "---", "---", "---");
        interval(text, "P", "±10 / 15");
        interval(text, "PR", "±10 / 10");
        interval(text, "QRS", "±10 / 10");
        interval(text, "QT", "±25 / 30");
        return text.toString();
    }

    private void interval(StringBuilder text, String name, String tolerance) {
        row(text, name, tolerance, each(study -> counted(study, name)));
    }

    private static String counted(LudbStudy study, String name) {
        var errors = study.interval(name);
        return errors + " (" + errors.count() + ")";
    }

    /// A cell for each study.
    private String each(Function<LudbStudy, String> cell) {
        return studies.stream().map(cell).collect(Collectors.joining(" | "));
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
