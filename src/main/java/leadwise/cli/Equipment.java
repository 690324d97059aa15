package leadwise.cli;

import leadwise.io.Formats;
import leadwise.io.ReadOutcome;
import leadwise.io.RecordWriter;
import leadwise.io.RecordingWriter;
import leadwise.model.HealthFinding;
import leadwise.model.Measurements;
import leadwise.model.Recording;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What the commands work with; put together in `app`.
///
/// @param formats all formats that can be read
/// @param csv writes what `convert` asks for, as one table
/// @param wfdb writes it as a record
/// @param health the checks on what was read and measured
/// @param measurements what is measured on a recording
/// @param reviews the stored review of a recording, where there is one
/// @param rankers opens a model bundle
/// @param terminal whether a person is watching, so that a line may be written over
/// @param lexiconFile the statements that are known by name
/// @param defaultLabels the label set of `rank` without labels
/// @param defaultBundle the model bundle where none is named
public record Equipment(
        Formats formats,
        RecordingWriter csv,
        RecordWriter wfdb,
        BiFunction<ReadOutcome.Read, Measurements, List<HealthFinding>> health,
        Function<Recording, Measurements> measurements,
        StoredReviews reviews,
        RankerOpener rankers,
        boolean terminal,
        Path lexiconFile,
        Path defaultLabels,
        Path defaultBundle) {}
