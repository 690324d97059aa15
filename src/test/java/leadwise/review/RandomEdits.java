package leadwise.review;

import leadwise.model.Caliper;
import leadwise.model.Lead;
import leadwise.model.WaveMark;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/// Edits of all kinds, with any text that a field can hold.
final class RandomEdits {

    static final int KINDS = 15;

    private final Random random;
    private int number;

    RandomEdits(long seed) {
        random = new Random(seed);
    }

    Edit next() {
        return of(random.nextInt(KINDS));
    }

    Edit of(int kind) {
        number++;
        return switch (kind) {
            case 0 -> new Edit.AddStatement(statement());
            case 1 -> new Edit.RewordStatement(id(), words(), maybe(words()));
            case 2 -> new Edit.JudgeStatement(id(), pick(Verdict.values()));
            case 3 -> new Edit.RemoveStatement(id());
            case 4 -> new Edit.MoveStatement(id(), random.nextInt(9) - 2);
            case 5 -> new Edit.SetComment(text());
            case 6 -> new Edit.PutCaliper(caliper());
            case 7 -> new Edit.RemoveCaliper(id());
            case 8 -> new Edit.PlaceMark(pick(WaveMark.values()), maybeNumber());
            case 9 -> new Edit.NoOpinion();
            case 10 -> new Edit.UncoverRanking(random.nextBoolean());
            case 11 -> new Edit.RankAllTheSame(text());
            case 12 -> new Edit.Confirm(signature());
            case 13 -> new Edit.Typing(text());
            default -> new Edit.Reject(signature(), text());
        };
    }

    /// Any characters at all: controls, line ends, quotes, halves of surrogate pairs.
    String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(0x80));
                case 1 -> text.append((char) random.nextInt(0x10000));
                case 2 -> text.appendCodePoint(random.nextInt(0x110000));
                default -> text.append("ÄST-Hebung \"V1\"\r\n\u2028\\");
            }
        }
        return text.toString();
    }

    private String words() {
        return "w" + text();
    }

    private String id() {
        return "s" + random.nextInt(1 + number);
    }

    private ReviewedStatement statement() {
        return new ReviewedStatement(
                "s" + number,
                words(),
                maybe(words()),
                pick(Origin.values()),
                pick(Verdict.values()),
                random.nextBoolean() ? Optional.of(proposal()) : Optional.empty());
    }

    private Proposal proposal() {
        return new Proposal(words(), maybeNumber(), maybeNumber(), text(), maybe(text()));
    }

    private Caliper caliper() {
        return new Caliper(
                "c" + random.nextInt(5),
                pick(Caliper.Kind.values()),
                new Lead(words()),
                random.nextGaussian(),
                random.nextGaussian() * 1e-9,
                -0.0,
                random.nextGaussian() * 1e30,
                random.nextBoolean());
    }

    private Signature signature() {
        return new Signature(
                text(), Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
    }

    private Optional<String> maybe(String text) {
        return random.nextBoolean() ? Optional.of(text) : Optional.empty();
    }

    private OptionalDouble maybeNumber() {
        return switch (random.nextInt(5)) {
            case 0 -> OptionalDouble.empty();
            case 1 -> OptionalDouble.of(Double.NaN);
            case 2 -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            default -> OptionalDouble.of(random.nextGaussian());
        };
    }

    private <T> T pick(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
