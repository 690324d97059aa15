package leadwise.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Finding;
import leadwise.model.HealthFinding;
import leadwise.model.Label;
import leadwise.model.Probability;
import leadwise.model.Scope;
import leadwise.review.ReviewState;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class WorklistTest {

    private static final Path FOLDER = Path.of("/list");

    private final Worklist list = new Worklist();

    @BeforeEach
    void fourFiles() {
        list.add(
                Stream.of("a", "b", "c", "d")
                        .map(name -> Entry.waiting(FOLDER, FOLDER.resolve(name)))
                        .toList());
    }

    @Test
    void nextAndPreviousGoThroughTheListAndStopAtItsEnds() {
        assertThat(list.next().map(Entry::name)).contains("a");
        list.choose(file("c"));
        assertThat(list.next().map(Entry::name)).contains("d");
        assertThat(list.previous().map(Entry::name)).contains("b");
        list.choose(file("d"));
        assertThat(list.next()).isEmpty();
        list.choose(file("a"));
        assertThat(list.previous()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsPassedOver() {
        list.learn(file("b"), new Entry.Content.Unreadable("b: is empty."), Optional.empty());
        list.choose(file("a"));
        assertThat(list.next().map(Entry::name)).contains("c");
        assertThat(list.near().stream().map(Entry::name)).containsExactly("c");
    }

    @Test
    void nextUnreadGoesRoundAndLeavesOutWhatAPersonHasBegun() {
        read("b", ReviewState.CONFIRMED);
        read("c", ReviewState.DRAFT);
        read("d", ReviewState.UNREAD);
        list.choose(file("a"));
        assertThat(list.nextUnread().map(Entry::name)).contains("d");
        list.choose(file("d"));
        assertThat(list.nextUnread().map(Entry::name)).contains("a");
        read("a", ReviewState.REJECTED);
        assertThat(list.nextUnread()).isEmpty();
    }

    @Test
    void theCurrentOneStaysListedWhateverTheFilterSays() {
        read("a", ReviewState.UNREAD);
        read("b", ReviewState.UNREAD);
        list.choose(file("a"));
        list.filter(new Filter(Optional.of(ReviewState.UNREAD), ""));
        list.review("sha of a", new ReviewGlance(ReviewState.CONFIRMED, List.of()));
        assertThat(names()).containsExactly("a", "b");
        list.choose(list.next().orElseThrow().file());
        assertThat(names()).containsExactly("b");
    }

    @Test
    void allWordsOfTheSearchHaveToStandInNameOrStatements() {
        list.learn(
                file("c"),
                known("c"),
                Optional.of(
                        new ReviewGlance(ReviewState.DRAFT, List.of("Left bundle branch block"))));
        list.filter(new Filter(Optional.empty(), " BUNDLE left "));
        assertThat(names()).containsExactly("c");
        list.filter(new Filter(Optional.empty(), "c right"));
        assertThat(names()).isEmpty();
    }

    @Test
    void stateHealthAndNumbersGiveAnOrderAndWhatHasNoneComesLast() {
        read("b", ReviewState.CONFIRMED);
        read("c", ReviewState.UNREAD);
        list.order(Order.STATE);
        assertThat(names()).containsExactly("c", "b", "a", "d");

        list.learn(file("d"), new Entry.Content.Unreadable("d: is empty."), Optional.empty());
        list.learn(
                file("c"),
                new Entry.Content.Known("X", "sha of c", List.of(alarm())),
                Optional.empty());
        list.order(Order.HEALTH);
        assertThat(names()).containsExactly("d", "c", "b", "a");

        list.order(Order.PHRASE);
        list.numbers(Map.of(file("a"), finding(0.2), file("d"), finding(0.9)));
        assertThat(names()).containsExactly("d", "a", "b", "c");
    }

    private List<String> names() {
        return list.rows().stream().map(Entry::name).toList();
    }

    private void read(String name, ReviewState state) {
        list.learn(file(name), known(name), Optional.of(new ReviewGlance(state, List.of())));
    }

    private static Entry.Content known(String name) {
        return new Entry.Content.Known("X", "sha of " + name, List.of());
    }

    private static Path file(String name) {
        return FOLDER.resolve(name);
    }

    private static HealthFinding alarm() {
        return new HealthFinding(
                "flat",
                HealthFinding.Severity.ALARM,
                HealthFinding.Gate.BLOCK,
                List.of(),
                "V1 is flat.");
    }

    private static Finding finding(double probability) {
        return new Finding(
                Label.of("x"),
                probability,
                50,
                Optional.of(Probability.calibrated(probability)),
                false,
                false,
                Scope.WITHIN,
                Optional.empty());
    }
}
