package leadwise.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class EditJsonTest {

    private static final RandomEdits EDITS = new RandomEdits(11);

    @Test
    void H13_everyKindOfEditWithAnyTextComesBackAsItWas() throws Exception {
        for (int i = 0; i < 200 * RandomEdits.KINDS; i++) {
            var edit = EDITS.of(i % RandomEdits.KINDS);
            assertThat(EditJson.read(JsonText.read(bytes(edit)))).isEqualTo(edit);
        }
    }

    @Test
    void theRandomEditsAreOfAllKinds() {
        var kinds =
                IntStream.range(0, RandomEdits.KINDS)
                        .mapToObj(EDITS::of)
                        .map(Object::getClass)
                        .collect(Collectors.toSet());
        assertThat(kinds).hasSize(Edit.class.getPermittedSubclasses().length);
    }

    @Test
    void everyCharacterComesBackAsItWas() throws Exception {
        var all = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            all.append((char) c);
        }
        var edit = new Edit.SetComment(all.toString());
        assertThat(EditJson.read(JsonText.read(bytes(edit)))).isEqualTo(edit);
        assertThat(new String(bytes(edit), StandardCharsets.UTF_8).matches("\\p{ASCII}+")).isTrue();
    }

    @Test
    void fieldsThatNobodyKnowsArePassedOver() throws Exception {
        var json = "{\"kind\":\"remove-statement\",\"id\":\"s1\",\"since\":{\"version\":9}}";
        assertThat(EditJson.read(JsonText.read(json.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(new Edit.RemoveStatement("s1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":\"frobnicate\"}",
                "{\"kind\":\"set-comment\"}",
                "{\"kind\":\"set-comment\",\"text\":7}",
                "{\"kind\":\"judge-statement\",\"id\":\"s\",\"verdict\":\"perhaps\"}",
                "{\"kind\":\"move-statement\",\"id\":\"s\",\"to\":1.5}",
                "{\"kind\":\"confirm\",\"signature\":{\"who\":\"\",\"at\":\"noon\"}}",
                "{\"kind\":\"put-caliper\",\"caliper\":{\"id\":\"\"}}"
            })
    void whatIsNoEditIsRefused(String json) {
        assertThatExceptionOfType(MalformedReviewException.class)
                .isThrownBy(
                        () ->
                                EditJson.read(
                                        JsonText.read(json.getBytes(StandardCharsets.US_ASCII))));
    }

    private static byte[] bytes(Edit edit) {
        return JsonText.write(EditJson.write(edit)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
