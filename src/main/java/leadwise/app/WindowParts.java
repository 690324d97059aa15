package leadwise.app;

import leadwise.io.Formats;
import leadwise.lexicon.Lexicon;
import leadwise.model.HealthFinding;
import leadwise.model.Measurements;
import leadwise.model.Recording;
import leadwise.ui.About;
import leadwise.ui.FileChoice;
import leadwise.ui.Worker;
import leadwise.ui.paper.PaperView;

import java.util.List;
import java.util.function.Function;

/// What a window is put together from.
///
/// @param paper draws the recording
/// @param defaultLabels the labels to begin with
record WindowParts(
        Worker worker,
        Formats formats,
        Function<Recording, List<HealthFinding>> health,
        Function<Recording, Measurements> measure,
        Lexicon lexicon,
        List<String> defaultLabels,
        PaperView paper,
        FileChoice files,
        About about) {}
