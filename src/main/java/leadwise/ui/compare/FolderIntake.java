package leadwise.ui.compare;

import leadwise.inference.EncodeOutcome;
import leadwise.inference.Ranker;
import leadwise.io.Formats;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.model.HealthFinding;
import leadwise.model.Measurements;
import leadwise.model.Recording;
import leadwise.phrasing.LeftOut;
import leadwise.ui.Messages;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Brings one file of many to an embedding, through the same checks as the file on the screen.
///
/// @param health the checks on what was read and measured
/// @param measure what the checks need
public record FolderIntake(
        Formats formats,
        BiFunction<ReadOutcome.Read, Measurements, List<HealthFinding>> health,
        Function<Recording, Measurements> measure) {

    /// A file that was read, and passes its checks or does not.
    sealed interface Taken {

        /// It is to be encoded.
        record ForEncoding(Path file, Recording recording) implements Taken {}

        /// It is not.
        record Without(LeftOut leftOut) implements Taken {}
    }

    /// Reads and checks; to be called away from the screen.
    Taken read(Path file) {
        return switch (formats.read(file, ReadOptions.NONE)) {
            case ReadOutcome.Refused(var problem) -> without(file, problem.sentence());
            case ReadOutcome.Asks _ -> without(file, Messages.text("folder.asks"));
            case ReadOutcome.Read read -> {
                var recording = read.recording();
                var withholding =
                        health.apply(read, measure.apply(recording)).stream()
                                .filter(HealthFinding::gates)
                                .toList();
                yield withholding.isEmpty()
                        ? new Taken.ForEncoding(file, recording)
                        : without(file, withheld(withholding));
            }
        };
    }

    /// Encodes; to be called on the encoders' thread.
    static EncodedFile encode(Ranker ranker, Taken.ForEncoding taken) {
        var name = name(taken.file());
        return switch (ranker.encode(taken.recording())) {
            case EncodeOutcome.Encoded(var embedding) ->
                    new EncodedFile.Encoded(taken.file(), name, embedding);
            case EncodeOutcome.Declined(var reason) ->
                    new EncodedFile.None(new LeftOut(taken.file(), name, reason));
        };
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Taken without(Path file, String reason) {
        return new Taken.Without(new LeftOut(file, name(file), reason));
    }

    private static String withheld(List<HealthFinding> withholding) {
        return Messages.text(
                "folder.withheld",
                withholding.stream().map(HealthFinding::sentence).collect(Collectors.joining(" ")));
    }
}
