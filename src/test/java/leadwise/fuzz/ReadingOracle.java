package leadwise.fuzz;

import leadwise.io.Formats;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.measure.Measure;
import leadwise.model.Measurements;
import leadwise.model.Problem;
import leadwise.model.Recording;
import leadwise.paper.Ink;
import leadwise.paper.Layout;
import leadwise.paper.Lettering;
import leadwise.paper.Painter;
import leadwise.paper.PaperLayout;
import leadwise.paper.PaperScale;
import leadwise.paper.Pen;
import leadwise.signal.RecordHealth;

import java.nio.file.Path;
import java.util.List;

/// What has to hold for any file: reading it ends in an outcome, in time, the same one twice, and
/// what is accepted can be checked, measured and drawn.
final class ReadingOracle {

    private static final long MOST_NANOSECONDS = 2_000_000_000L;

    /// Longer recordings are read and drawn, but not measured: that takes longer than reading.
    private static final int MOST_MEASURED_SAMPLES = 20_000;

    /// Measuring takes many times as long as reading, so it is done for some; always for the first.
    private static final int USED_EVERY = 8;

    private final Formats formats;
    private int read;

    ReadingOracle(Formats formats) {
        this.formats = formats;
    }

    /// Reads a file and throws an `AssertionError` where something does not hold.
    ReadOutcome verify(Path file) {
        long start = System.nanoTime();
        var outcome = formats.read(file, ReadOptions.NONE);
        if (System.nanoTime() - start > MOST_NANOSECONDS) {
            verifyTime(file);
        }
        switch (outcome) {
            case ReadOutcome.Read(var recording, var remarks) -> {
                remarks.forEach(remark -> verifySentence(remark.sentence()));
                verifySamples(recording);
                if (read++ % USED_EVERY == 0) {
                    use(recording, remarks);
                }
            }
            case ReadOutcome.Refused(var problem) -> verifySentence(problem.sentence());
            case ReadOutcome.Asks asks ->
                    asks.questions().forEach(question -> verifySentence(question.sentence()));
        }
        return outcome;
    }

    /// Reads it once more, for the machine may have been busy with something else.
    private void verifyTime(Path file) {
        long start = System.nanoTime();
        formats.read(file, ReadOptions.NONE);
        long took = System.nanoTime() - start;
        if (took > MOST_NANOSECONDS) {
            throw new AssertionError("reading took " + took / 1_000_000 + " ms");
        }
    }

    /// Reads it once more and compares.
    void verifyAgain(Path file, ReadOutcome first) {
        if (!formats.read(file, ReadOptions.NONE).equals(first)) {
            throw new AssertionError("the same file was read differently");
        }
    }

    private static void verifySentence(String sentence) {
        if (!sentence.endsWith(".") && !sentence.endsWith("?")) {
            throw new AssertionError("not a sentence: " + sentence);
        }
        // the file's own words stand between quotation marks and may be anything
        var own = sentence.replaceAll("'.*'", "");
        if (own.contains("null") || own.contains("Exception")) {
            throw new AssertionError("not for a person: " + sentence);
        }
    }

    private static void verifySamples(Recording recording) {
        for (var signal : recording.leads().values()) {
            for (int i = 0; i < signal.length(); i++) {
                if (Double.isInfinite(signal.at(i))) {
                    throw new AssertionError("an infinite sample");
                }
            }
        }
    }

    private static void use(Recording recording, List<Problem> remarks) {
        var measured =
                recording.length() <= MOST_MEASURED_SAMPLES
                        ? Measure.of(recording)
                        : Measurements.not("too long to be measured here", "");
        RecordHealth.check(recording, remarks, measured);
        var paper =
                PaperLayout.of(
                        recording, Layout.THREE_BY_FOUR_RHYTHM, PaperScale.STANDARD, 280, 200);
        Painter.content("", true).forEach(painter -> painter.paint(new NoPen(), paper));
    }

    /// Draws nothing.
    private static final class NoPen implements Pen {

        @Override
        public double dotsPerMm() {
            return 4;
        }

        @Override
        public void fill(
                Ink ink,
                double opacity,
                double leftMm,
                double topMm,
                double widthMm,
                double heightMm) {}

        @Override
        public void line(
                Ink ink,
                double opacity,
                double fromXMm,
                double fromYMm,
                double toXMm,
                double toYMm) {}

        @Override
        public void polyline(Ink ink, double[] xMm, double[] yMm, int count) {}

        @Override
        public void text(Ink ink, Lettering lettering, double xMm, double yMm, String text) {}

        @Override
        public double widthMm(Lettering lettering, String text) {
            return 2.0 * text.length();
        }
    }
}
