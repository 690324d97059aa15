package leadwise.app;

import leadwise.io.Formats;
import leadwise.io.ReadOutcome;
import leadwise.lexicon.LabelSets;
import leadwise.lexicon.Lexicon;
import leadwise.model.HealthFinding;
import leadwise.model.Measurements;
import leadwise.model.Recording;
import leadwise.report.ReportPrinter;
import leadwise.review.ReviewKeeper;
import leadwise.ui.About;
import leadwise.ui.FileChoice;
import leadwise.ui.Shell;
import leadwise.ui.Worker;
import leadwise.ui.paper.PaperView;
import leadwise.ui.report.SaveChoice;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What a window is put together from.
///
/// @param health the checks on what was read and measured
/// @param paper draws the recording
/// @param defaultLabels the labels to begin with
/// @param labelSets where the user's named sets are kept
/// @param reviews where reviews are kept
/// @param shell what the user prefers, and where the guide lies
record WindowParts(
        Worker worker,
        Formats formats,
        BiFunction<ReadOutcome.Read, Measurements, List<HealthFinding>> health,
        Function<Recording, Measurements> measure,
        Lexicon lexicon,
        List<String> defaultLabels,
        LabelSets labelSets,
        PaperView paper,
        ReviewKeeper reviews,
        FileChoice files,
        PaperOut paperOut,
        About about,
        Shell shell) {

    /// How reports leave the program.
    record PaperOut(SaveChoice saving, ReportPrinter printer) {}
}
