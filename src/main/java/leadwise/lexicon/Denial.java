package leadwise.lexicon;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes a phrase apart that says that something is not there.
///
/// ```
/// denial  = before [ "any" ] [ of ] X | X after
/// before  = "no" | "not" | "without" | "absent" | "absence of" | "negative for"
/// of      = ( "evidence" | "sign" | "signs" ) "of"
/// after   = "absent" | "not seen" | "not present" | "ruled out"
/// X       = [ "a" | "an" | "the" | "any" ] what is denied
/// ```
///
/// Only whole words deny: "non-specific" and "noise" do not.
final class Denial {

    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?:no|not|without|absent|absence of|negative for)\\s+"
                            + "(?:(?:any\\s+)?(?:evidence|signs?) of\\s+)?(?<denied>.+)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern AFTER =
            Pattern.compile(
                    "(?<denied>.+?)\\s+(?:absent|not seen|not present|ruled out)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ARTICLE =
            Pattern.compile("(?:an?|the|any)\\s+", Pattern.CASE_INSENSITIVE);

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern END = Pattern.compile("[\\s.!]+$");

    private Denial() {}

    /// What `phrase` may deny, the likeliest first: as it stands, then without its article, because
    /// "a fib" has none. Empty for a phrase that denies nothing.
    static Stream<String> denied(String phrase) {
        var words = BLANKS.matcher(END.matcher(phrase.strip()).replaceFirst("")).replaceAll(" ");
        return Stream.of(BEFORE, AFTER)
                .map(form -> denied(form, words))
                .flatMap(Optional::stream)
                .flatMap(
                        denied -> {
                            var article = ARTICLE.matcher(denied);
                            return article.lookingAt()
                                    ? Stream.of(denied, denied.substring(article.end()))
                                    : Stream.of(denied);
                        });
    }

    private static Optional<String> denied(Pattern form, String words) {
        var found = form.matcher(words);
        return found.matches() ? Optional.of(found.group("denied")) : Optional.empty();
    }
}
