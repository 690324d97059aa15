package leadwise.ui;

import leadwise.inference.EncodeOutcome;
import leadwise.inference.Ranker;
import leadwise.io.ReadOptions;
import leadwise.model.Finding;
import leadwise.model.Label;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Numbers of recordings that are not on the screen. They come from the same encoders, by the same
/// keys, as those of the one that is; so what was encoded here is there when it is opened.
///
/// Each call is one small piece of work: whoever has many hands them in one after the other, so
/// that the recording on the screen never waits for more than one.
public final class FolderScoring {

    private final Scoring scoring;
    private final MessageBoard board;

    /// @param board keeps the details where the encoders fail
    public FolderScoring(Scoring scoring, MessageBoard board) {
        this.scoring = scoring;
        this.board = board;
    }

    /// Whether there are encoders, and the recording passes its checks.
    public boolean takes(ShownRecording record) {
        return scoring.keyOf(record).isPresent() && record.withholding().isEmpty();
    }

    /// Whether a recording that is read as its file says was encoded or declined; also true without
    /// encoders, where it never will be.
    public boolean has(String recordingSha256) {
        return keyOf(recordingSha256)
                .map(key -> scoring.encodings().find(key).isPresent())
                .orElse(true);
    }

    /// Whether the encoders cannot take it.
    public boolean declines(ScoreKey key) {
        return scoring.encodings().find(key).orElse(null) instanceof EncodeOutcome.Declined;
    }

    /// The key of a recording that is read as its file says.
    public Optional<ScoreKey> keyOf(String recordingSha256) {
        return scoring.keyOf(recordingSha256, ReadOptions.NONE);
    }

    /// Encodes a recording; one whose ranking is withheld is not encoded.
    ///
    /// @param onDone told once it is encoded or declined; never where there are no encoders
    public Worker.Job encode(ShownRecording record, Consumer<EncodeOutcome> onDone) {
        var key = scoring.keyOf(record);
        if (key.isEmpty() || !record.withholding().isEmpty()) {
            return () -> {};
        }
        return ask(
                ranker -> scoring.encodings().encode(key.get(), record.recording(), ranker),
                onDone,
                new EncodeOutcome.Declined(Messages.text("score.failed")));
    }

    /// The numbers of one label for recordings that were encoded; those that were not are left out.
    public Worker.Job score(
            Label label, List<ScoreKey> keys, Consumer<Map<ScoreKey, Finding>> onResult) {
        var asked = List.copyOf(keys);
        return ask(
                ranker -> {
                    var findings = HashMap.<ScoreKey, Finding>newHashMap(asked.size());
                    for (var key : asked) {
                        if (scoring.encodings().find(key).orElse(null)
                                instanceof EncodeOutcome.Encoded(var embedding)) {
                            findings.put(
                                    key,
                                    ranker.rank(embedding, List.of(label)).findings().getFirst());
                        }
                    }
                    return findings;
                },
                onResult,
                Map.of());
    }

    /// @param otherwise the answer where they fail
    private <T> Worker.Job ask(Function<Ranker, T> question, Consumer<T> onAnswer, T otherwise) {
        return scoring.askOfOthers(
                        question,
                        onAnswer,
                        failure -> {
                            board.report(failure);
                            onAnswer.accept(otherwise);
                        })
                .orElse(() -> {});
    }
}
