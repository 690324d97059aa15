package leadwise.review;

import static leadwise.review.StoreBench.NOON;
import static leadwise.review.StoreBench.RECORDING;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class ReviewStoreTest {

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private StoreBench bench;

    @SuppressWarnings("NullAway.Init") // made before each test
    private ReviewStore store;

    @BeforeEach
    void begin() {
        bench = new StoreBench(folder.resolve("reviews"));
        store = bench.store(1);
    }

    @Test
    void whatWasLeftIsThereAgainWithAllThatCanBeTakenBack() throws Exception {
        var before = bench.open(store).add("sinus rhythm").add("old infarction");
        before.session().undo("Dr. A");
        before.kept().leave();
        var again = bench.open(bench.store(2));
        assertThat(again.now()).isEqualTo(before.now());
        assertThat(again.session().history()).isEqualTo(before.session().history());
        assertThat(again.session().canRedo()).isTrue();
        assertThat(again.opening().recovered()).isEmpty();
        assertThat(again.opening().remarks()).isEmpty();
    }

    @Test
    void lookingAtARecordingWritesNothing() throws Exception {
        bench.open(store).kept().leave();
        assertThat(bench.folder).doesNotExist();
    }

    @Test
    void lookingAtAReviewChangesNoFile() throws Exception {
        bench.open(store).add("sinus rhythm").kept().leave();
        var before = files();
        bench.open(store).kept().leave();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void H13_whatWasWrittenAndNeverSavedIsRecovered() throws Exception {
        bench.open(store).add("sinus rhythm").kept().save();
        var crashed = bench.open(bench.store(1));
        bench.now = NOON.plusSeconds(60);
        crashed.add("old infarction").add("long QT");
        bench.kill(1);
        var again = bench.open(bench.store(2));
        assertThat(again.now()).isEqualTo(crashed.now());
        assertThat(again.opening().recovered())
                .contains(new Opening.Recovered(2, NOON.plusSeconds(60)));
    }

    @Test
    void H13_whatWasRecoveredCanBeDiscardedAndIsKeptAsideForAMonth() throws Exception {
        var first = bench.open(store).add("sinus rhythm");
        first.kept().save();
        var saved = first.now();
        first.add("old infarction");
        bench.kill(1);
        var again = bench.open(bench.store(2));
        var left = again.kept().discardRecovered();
        assertThat(Review.after(RECORDING, left)).isEqualTo(saved);
        again.kept().leave();
        assertThat(names()).anyMatch(name -> name.startsWith("discarded-"));
        assertThat(bench.open(bench.store(3)).now()).isEqualTo(saved);

        bench.now = NOON.plus(Duration.ofDays(29));
        bench.kill(3);
        bench.open(bench.store(4)).kept().leave();
        assertThat(names()).anyMatch(name -> name.startsWith("discarded-"));
        bench.now = NOON.plus(Duration.ofDays(31));
        bench.open(bench.store(5)).kept().leave();
        assertThat(names()).noneMatch(name -> name.startsWith("discarded-"));
    }

    @Test
    void whatWasRecoveredIsNotDiscardedOnceItWasGoneOnWith() throws Exception {
        bench.open(store).add("sinus rhythm");
        bench.kill(1);
        var again = bench.open(bench.store(2)).add("old infarction");
        assertThat(again.kept().discardRecovered()).isEqualTo(again.session().history());
    }

    @Test
    void H13_anotherProcessMayReadAndNotWrite() throws Exception {
        var mine = bench.open(store).add("sinus rhythm");
        assertThat(bench.store(2).open(RECORDING))
                .isEqualTo(new Opening.HeldByAnother(mine.session().history(), NOON));
        mine.kept().leave();
        assertThat(bench.store(2).open(RECORDING)).isInstanceOf(Opening.ForWriting.class);
    }

    @Test
    void H13_ofTwoProcessesThatBeginAReviewOneWritesAndTheOtherKeepsItsEditsInMemory()
            throws Exception {
        var first = bench.open(store);
        var second = bench.open(bench.store(2));
        first.add("sinus rhythm");
        assertThat(reasonOf(second.enter("atrial flutter").kept()))
                .contains(ReviewStoreException.Reason.HELD_BY_ANOTHER);
        assertThat(second.kept().isSaved()).isFalse();
        first.kept().leave();
        assertThat(reasonOf(second.kept())).contains(ReviewStoreException.Reason.HELD_BY_ANOTHER);
        assertThat(bench.open(bench.store(3)).now()).isEqualTo(first.now());
    }

    @Test
    void H13_whoeverWasTakenOverWritesNoMore() throws Exception {
        var mine = bench.open(store).add("sinus rhythm");
        bench.kill(1);
        var theirs = bench.open(bench.store(2)).add("atrial flutter");
        assertThat(reasonOf(mine.enter("long QT").kept()))
                .contains(ReviewStoreException.Reason.HELD_BY_ANOTHER);
        theirs.kept().leave();
        assertThat(bench.open(bench.store(3)).now()).isEqualTo(theirs.now());
    }

    @Test
    void aReviewThatIsOpenedTwiceInOneProgramIsOneReview() throws Exception {
        var first = bench.open(store).add("sinus rhythm");
        var second = bench.open(store);
        assertThat(second.now()).isEqualTo(first.now());
        first.kept().leave();
        second.add("old infarction").kept().leave();
        assertThat(bench.open(bench.store(2)).now()).isEqualTo(second.now());
    }

    @Test
    void aNewerReviewIsShownAndNotTouched() throws Exception {
        bench.open(store).add("sinus rhythm").kept().leave();
        var text = Files.readString(bench.file("review.json"));
        var rest = text.substring(text.indexOf('\n') + 1).replace("\"schema\":1", "\"schema\":2");
        Files.writeString(bench.file("review.json"), TestFiles.withDigest(rest));
        var before = files();
        assertThat(store.open(RECORDING))
                .isInstanceOfSatisfying(
                        Opening.OfNewerVersion.class,
                        newer -> assertThat(newer.history()).hasSize(1));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aReviewOfTheSameSamplesIsOfferedAndOnlyTakenOverWhenAsked() throws Exception {
        var first = bench.open(store).add("sinus rhythm");
        first.kept().leave();
        var mended = new RecordingId("cc33", RECORDING.samplesSha256());
        var opened = bench.open(store, mended);
        assertThat(opened.now()).isEqualTo(Review.unread(mended));
        var offer = opened.opening().offer().orElseThrow();
        assertThat(offer)
                .isEqualTo(
                        new Opening.Offer(
                                RECORDING.sha256(),
                                store.summary(RECORDING.sha256()).orElseThrow()));
        assertThat(opened.kept().takeOver(offer)).isEqualTo(first.session().history());
        opened.kept().leave();
        assertThat(bench.open(store, mended).session().history())
                .isEqualTo(first.session().history());
        assertThat(Files.readString(folder.resolve("reviews/cc33/review.json")))
                .contains("\"takenOverFrom\":\"aa11\"");
    }

    @Test
    void theSummarySaysStateWhoWhenAndWhatWasAccepted() throws Exception {
        assertThat(store.summary(RECORDING.sha256())).isEmpty();
        var reading = bench.open(store).enter("sinus rhythm").enter("long QT");
        reading.session().apply(new Edit.JudgeStatement("s1", Verdict.REJECTED), "Dr. B");
        var draft = new ReviewSummary(ReviewState.DRAFT, "Dr. B", NOON, List.of("sinus rhythm"), 3);
        assertThat(store.summary(RECORDING.sha256())).contains(draft);
        reading.kept().write();
        assertThat(bench.store(2).summary(RECORDING.sha256())).contains(draft);
        var signature = new Signature("Dr. C", NOON.plusSeconds(5));
        reading.session().apply(new Edit.Confirm(signature), "Dr. C");
        reading.kept().leave();
        assertThat(store.summary(RECORDING.sha256()))
                .contains(
                        new ReviewSummary(
                                ReviewState.CONFIRMED,
                                "Dr. C",
                                NOON.plusSeconds(5),
                                List.of("sinus rhythm"),
                                4));
    }

    @Test
    void tenEarlierVersionsAreKept() throws Exception {
        var reading = bench.open(store);
        for (int i = 0; i < 15; i++) {
            reading.add("finding " + i).kept().save();
        }
        reading.kept().leave();
        assertThat(names().stream().filter(name -> name.matches("version-\\d+\\.json")))
                .hasSize(10)
                .contains("version-14.json")
                .doesNotContain("version-4.json");
    }

    @Test
    void H16_onlyTheOwnerMayLookIntoTheStoreAndNoNameOfARecordingIsInIt() throws Exception {
        bench.open(store).add("sinus rhythm").kept().leave();
        try (var all = Files.walk(bench.folder)) {
            assertThat(all.map(path -> bench.folder.relativize(path).toString()))
                    .allMatch(
                            name ->
                                    name.matches(
                                            "|samples|samples/bb22|samples/bb22/aa11|aa11"
                                                    + "|aa11/(review\\.json|version-0\\.journal)"));
        }
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        for (var path : List.of(bench.folder, bench.file("."), bench.folder.resolve("samples"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
        }
    }

    static Optional<ReviewStoreException.Reason> reasonOf(KeptReview kept) {
        try {
            kept.save();
            return Optional.empty();
        } catch (ReviewStoreException e) {
            return Optional.of(e.reason());
        }
    }

    private List<String> names() throws IOException {
        try (var all = Files.list(bench.file("."))) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    private List<String> files() throws IOException {
        return TestFiles.contents(bench.file("."));
    }
}
