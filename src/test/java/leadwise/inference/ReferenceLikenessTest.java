package leadwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import leadwise.lexicon.Lexicon;
import leadwise.model.Likeness;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/// What the shipped bundle says of its reference recordings and of the ways to say a statement is
/// what this program computes.
class ReferenceLikenessTest {

    private static final Path HOME = Path.of(System.getProperty("leadwise.home"));
    private static final Path BUNDLE = HOME.resolve("models/leadwise");

    @Test
    void theLimitInTheManifestIsThatOfTheBank() throws Exception {
        var bundle = ModelBundle.load(BUNDLE);
        assertThat(bundle.reference().computedLimit())
                .isCloseTo(bundle.manifest().reference().unlikeBelow().orElseThrow(), offset(1e-6));
    }

    @Test
    void aRecordingOfTheBankIsLikeItAndItsOppositeIsNot() throws Exception {
        var bundle = ModelBundle.load(BUNDLE);
        var recording =
                UnitVectors.read(
                                BUNDLE,
                                "reference.bin",
                                bundle.manifest().reference().recordings(),
                                bundle.manifest().dimension())
                        .row(0);
        var opposite = recording.clone();
        for (int i = 0; i < opposite.length; i++) {
            opposite[i] = -opposite[i];
        }
        assertThat(bundle.reference().likeness(recording).orElseThrow())
                .returns(false, Likeness::isUnlike);
        assertThat(bundle.reference().likeness(opposite).orElseThrow())
                .returns(true, Likeness::isUnlike);
    }

    @Test
    void theFirstWayToSayAStatementIsItsName() throws Exception {
        var bundle = ModelBundle.load(BUNDLE);
        var lexicon = Lexicon.read(HOME.resolve("assets/lexicon/statements.txt"));
        try (var tokenizer = Tokenizer.open(BUNDLE, bundle.manifest().text());
                var encoders = Encoders.open(bundle, Device.CPU)) {
            for (var id : new String[] {"sinus-rhythm", "atrial-flutter", "bradycardia"}) {
                var name = lexicon.byId(id).orElseThrow().name();
                var encoded = encoders.encodeText(tokenizer.tokens(name)).embedding();
                var kept = bundle.spoken().of(id).getFirst();
                double cosine = 0;
                for (int i = 0; i < kept.length; i++) {
                    cosine += (double) kept[i] * encoded[i];
                }
                assertThat(cosine).as(id).isCloseTo(1, offset(1e-4));
            }
        }
    }
}
