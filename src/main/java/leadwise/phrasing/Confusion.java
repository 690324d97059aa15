package leadwise.phrasing;

import leadwise.inference.Ranker;

import java.util.ArrayList;
import java.util.List;

/// Two phrases that the text encoder hardly tells apart, whatever a recording shows.
///
/// @param one a phrase that is compared
/// @param other another one, or the opposite of the first that nobody typed
/// @param cosine how alike they are to the encoder, at most 1
/// @param kind what makes that worth saying
public record Confusion(String one, String other, double cosine, Kind kind) {

    /// From here on two phrases are nearly the same to the encoder.
    public static final double NEARLY_EQUAL = 0.98;

    /// From here on an opposite lands too near: what is said of one is said of the other.
    public static final double OPPOSITE_NEARBY = 0.9;

    /// What makes a confusion worth saying.
    public enum Kind {
        /// Both are compared: their numbers cannot differ by much.
        BOTH_COMPARED,
        /// Both are compared, and they say opposite things.
        OPPOSITES_COMPARED,
        /// The second is the opposite of the first, put there to see whether the encoder hears it.
        OPPOSITE_UNHEARD
    }

    /// All confusions among the phrases, and of each with its opposites.
    ///
    /// @param phrases each once
    static List<Confusion> among(Ranker ranker, List<String> phrases) {
        var found = new ArrayList<Confusion>();
        for (int i = 0; i < phrases.size(); i++) {
            var one = phrases.get(i);
            for (var other : phrases.subList(i + 1, phrases.size())) {
                boolean opposite = Opposites.areOpposite(one, other);
                add(
                        found,
                        ranker,
                        one,
                        other,
                        opposite ? Kind.OPPOSITES_COMPARED : Kind.BOTH_COMPARED);
            }
            for (var other : Opposites.of(one)) {
                if (phrases.stream().noneMatch(other::equalsIgnoreCase)) {
                    add(found, ranker, one, other, Kind.OPPOSITE_UNHEARD);
                }
            }
        }
        return List.copyOf(found);
    }

    private static void add(
            List<Confusion> found, Ranker ranker, String one, String other, Kind kind) {
        double cosine = ranker.likeness(one, other);
        if (cosine >= (kind == Kind.BOTH_COMPARED ? NEARLY_EQUAL : OPPOSITE_NEARBY)) {
            found.add(new Confusion(one, other, cosine, kind));
        }
    }
}
