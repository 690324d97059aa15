package leadwise.review;

import static leadwise.review.StoreBench.RECORDING;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// What becomes of a review when something else goes wrong: the disk, a file, the program.
class StoreMishapTest {

    /// Every so many damaged files one is written on, which takes a disk's time.
    private static final int FOLLOWED = 50;

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
    void H13_aFullDiskLosesNothingAndIsNeverCalledSaved() throws Exception {
        var reading = bench.open(store).add("sinus rhythm");
        bench.disk.room = 0;
        bench.disk.fail(new IOException("no room"));
        for (int i = 0; i < 5; i++) {
            reading.enter("finding " + i);
            assertThat(ReviewStoreTest.reasonOf(reading.kept()))
                    .contains(ReviewStoreException.Reason.DISK_FULL);
            assertThat(reading.kept().isSaved()).isFalse();
        }
        bench.disk.mend();
        reading.kept().leave();
        assertThat(bench.open(bench.store(2)).now()).isEqualTo(reading.now());
    }

    @Test
    void H13_aDiskThatIsFullInTheMiddleOfALineSpoilsNoLine() throws Exception {
        var reading = bench.open(store).add("sinus rhythm");
        bench.disk.fail(new IOException("no room"));
        reading.enter("cut off");
        ReviewStoreTest.reasonOf(reading.kept());
        bench.disk.mend();
        reading.add("written behind it");
        bench.kill(1);
        var again = bench.open(bench.store(2));
        assertThat(again.session().history()).isEqualTo(reading.session().history());
        assertThat(again.opening().remarks()).isEmpty();
    }

    @Test
    void H13_nothingIsCalledSavedBeforeTheNewFileHasItsName() throws Exception {
        var reading = bench.open(store).enter("sinus rhythm");
        var saved = new ArrayList<Boolean>();
        bench.disk.mishap = _ -> saved.add(reading.kept().isSaved());
        reading.kept().save();
        assertThat(bench.disk.steps).contains("move review.json");
        assertThat(saved).isNotEmpty().containsOnly(false);
        assertThat(reading.kept().isSaved()).isTrue();
    }

    @Test
    void H13_whileASlowDiskWritesEditsAreTakenAndNothingWaits() throws Exception {
        var reading = bench.open(store);
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        bench.disk.mishap =
                step -> {
                    if (step.startsWith("writeAt")) {
                        begun.countDown();
                        mayEnd.await();
                    }
                };
        reading.enter("sinus rhythm");
        try (var background = Executors.newVirtualThreadPerTaskExecutor()) {
            var write = background.submit(() -> ReviewStoreTest.reasonOf(reading.kept()));
            begun.await();
            reading.enter("entered meanwhile");
            assertThat(reading.kept().isSaved()).isFalse();
            assertThat(store.summary(RECORDING.sha256()).orElseThrow().accepted())
                    .containsExactly("sinus rhythm", "entered meanwhile");
            mayEnd.countDown();
            assertThat(write.get()).isEmpty();
        }
        assertThat(reading.kept().isSaved()).isFalse();
        reading.kept().leave();
        assertThat(bench.open(bench.store(2)).now()).isEqualTo(reading.now());
    }

    @Test
    void H13_aReadOnlyFolderIsReadAndSaysSoWithTheFirstEdit() throws Exception {
        bench.open(store).add("sinus rhythm").kept().leave();
        bench.disk.fail(new AccessDeniedException("read-only"));
        var reading = bench.open(bench.store(2));
        assertThat(reading.now().statements()).hasSize(1);
        reading.enter("long QT");
        assertThat(ReviewStoreTest.reasonOf(reading.kept()))
                .contains(ReviewStoreException.Reason.NOT_ALLOWED);
        bench.disk.mend();
        reading.kept().leave();
        assertThat(bench.open(bench.store(3)).now()).isEqualTo(reading.now());
    }

    @Test
    void H13_aFolderThatMayNotBeWrittenIsToldFromOtherTroubles() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        assumeTrue(!System.getProperty("user.name").equals("root"));
        Files.createDirectory(bench.folder);
        Files.setPosixFilePermissions(bench.folder, PosixFilePermissions.fromString("r-x------"));
        try {
            assertThat(ReviewStoreTest.reasonOf(bench.open(store).enter("long QT").kept()))
                    .contains(ReviewStoreException.Reason.NOT_ALLOWED);
        } finally {
            Files.setPosixFilePermissions(
                    bench.folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void H13_aFolderThatVanishesIsMadeAgainFromMemory() throws Exception {
        var reading = bench.open(store).add("sinus rhythm");
        reading.kept().save();
        var gone = folder.resolve("gone");
        Files.move(bench.folder, gone);
        bench.disk.fail(new NoSuchFileException("gone"));
        assertThat(ReviewStoreTest.reasonOf(reading.enter("long QT").kept()))
                .contains(ReviewStoreException.Reason.FOLDER_GONE);
        bench.disk.mend();
        reading.kept().leave();
        assertThat(bench.open(bench.store(2)).now()).isEqualTo(reading.now());
    }

    @Test
    void H13_aFolderThatComesBackIsGoneOnWith() throws Exception {
        var reading = bench.open(store).add("sinus rhythm");
        reading.kept().save();
        var gone = folder.resolve("gone");
        Files.move(bench.folder, gone);
        bench.disk.fail(new NoSuchFileException("gone"));
        reading.enter("long QT");
        ReviewStoreTest.reasonOf(reading.kept());
        Files.move(gone, bench.folder);
        bench.disk.mend();
        reading.kept().leave();
        assertThat(bench.open(bench.store(2)).now()).isEqualTo(reading.now());
    }

    /// A stop at each single step that writes: what was written before is there, nothing is half.
    @Test
    void H13_aStopAtAnyStepLosesNothingThatWasWritten() throws Exception {
        var written = new ArrayList<Integer>();
        int step = 0;
        boolean stopped = true;
        while (stopped) {
            var here = new StoreBench(folder.resolve("stop-" + step));
            stopped = stopsAt(step, here, written);
            here.disk.mend();
            here.kill(1);
            var again = here.open(here.store(2));
            assertThat(again.session().history()).hasSizeGreaterThanOrEqualTo(written.getLast());
            assertThat(again.opening().remarks()).isEmpty();
            goesOn(here, again);
            step++;
        }
        assertThat(step).isGreaterThan(40);
        assertThat(written.getLast()).isEqualTo(8);
    }

    private static boolean stopsAt(int step, StoreBench bench, List<Integer> written) {
        class Stop extends Error {
            private static final long serialVersionUID = 1L;
        }
        bench.disk.mishap =
                _ -> {
                    if (bench.disk.steps.size() == step) {
                        throw new Stop();
                    }
                };
        written.add(0);
        try {
            var reading = bench.open(bench.store(1));
            for (int i = 1; i <= 8; i++) {
                reading.add("finding " + i);
                written.set(written.size() - 1, i);
                if (i % 2 == 0) {
                    reading.kept().save();
                }
            }
            reading.kept().leave();
            return false;
        } catch (Stop _) {
            return true;
        } catch (ReviewStoreException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void H13_aJournalCutOffAtAnyByteGivesAllItsWholeLines() throws Exception {
        var reading = bench.open(store).add("sinus rhythm");
        reading.kept().save();
        reading.add("old infarction").add("ST-Hebung in V1 – Ä").add("long QT");
        var whole = Files.readAllBytes(bench.file("journal"));
        for (int length = 0; length <= whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);
            var here = copy("cut-" + length);
            Files.write(here.file("journal"), cut);
            int lines =
                    (int)
                            new String(cut, StandardCharsets.US_ASCII)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count();
            var again = here.open(here.store(2));
            assertThat(again.session().history())
                    .isEqualTo(reading.session().history().subList(0, 1 + lines));
            assertThat(again.opening().recovered().map(Opening.Recovered::edits).orElse(0))
                    .isEqualTo(lines);
            assertThat(again.opening().remarks()).isEmpty();
            if (length % FOLLOWED == 0) {
                goesOn(here, again);
            }
        }
    }

    @Test
    void H13_aJournalWithOneFlippedByteGivesAllLinesBeforeIt() throws Exception {
        var reading = bench.open(store).add("sinus rhythm").add("old infarction").add("long QT");
        var whole = Files.readAllBytes(bench.file("journal"));
        for (int at = 0; at < whole.length; at += 11) {
            var flipped = flip(whole, at);
            int lines =
                    (int)
                            new String(whole, 0, at, StandardCharsets.US_ASCII)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count();
            var here = copy("flip-" + at);
            Files.write(here.file("journal"), flipped);
            var again = here.open(here.store(2));
            assertThat(again.session().history())
                    .isEqualTo(reading.session().history().subList(0, lines));
            if (again.opening().remarks().contains(Opening.Remark.LINES_UNREADABLE)) {
                assertThat(here.file("damaged.journal")).hasBinaryContent(flipped);
            }
            goesOn(here, again);
        }
    }

    @Test
    void H13_aReviewFileWithOneFlippedByteIsMadeGoodFromTheVersionBefore() throws Exception {
        var reading = bench.open(store).add("sinus rhythm");
        reading.kept().save();
        reading.add("old infarction").add("long QT");
        reading.kept().save();
        reading.add("not saved");
        var whole = Files.readAllBytes(bench.file("review.json"));
        for (int at = 0; at < whole.length; at += 17) {
            var here = copy("flip-" + at);
            Files.write(here.file("review.json"), flip(whole, at));
            assertThat(here.store(4).summary(RECORDING.sha256()).orElseThrow().edits())
                    .isEqualTo(4);
            var again = here.open(here.store(2));
            assertThat(again.session().history()).isEqualTo(reading.session().history());
            assertThat(again.opening().remarks())
                    .containsExactly(Opening.Remark.PREVIOUS_VERSION_USED);
            assertThat(again.opening().recovered().map(Opening.Recovered::edits)).contains(1);
            again.kept().leave();
            var mended = here.open(here.store(3));
            assertThat(mended.now()).isEqualTo(reading.now());
            assertThat(mended.opening().remarks()).isEmpty();
        }
    }

    @Test
    void H13_oneFlippedByteInAnyOtherFileChangesNoReview() throws Exception {
        var reading = bench.open(store);
        for (int i = 0; i < 4; i++) {
            reading.add("finding " + i).kept().save();
        }
        reading.kept().leave();
        try (var files = Files.list(bench.file("."))) {
            for (var file : files.filter(f -> !f.endsWith("review.json")).toList()) {
                var name = file.getFileName().toString();
                var here = copy("other-" + name);
                Files.write(here.file(name), flip(Files.readAllBytes(file), 20));
                assertThat(here.open(here.store(2)).now()).isEqualTo(reading.now());
            }
        }
    }

    @Test
    void H13_aLockThatWasCutOffOrDamagedIsTakenOver() throws Exception {
        var reading = bench.open(store).add("sinus rhythm");
        for (var text : List.of("", "47", "x 1767355200000", "1 2 3")) {
            Files.writeString(bench.file("lock"), text);
            assertThat(bench.open(bench.store(2)).now()).isEqualTo(reading.now());
        }
    }

    @Test
    void aDeletedReviewFileIsMadeGoodFromTheVersionBefore() throws Exception {
        var reading = bench.open(store).add("sinus rhythm");
        reading.kept().save();
        reading.add("long QT").kept().leave();
        Files.delete(bench.file("review.json"));
        var again = bench.open(bench.store(2));
        assertThat(again.session().history()).isEqualTo(reading.session().history());
        assertThat(again.opening().remarks()).containsExactly(Opening.Remark.PREVIOUS_VERSION_USED);
    }

    /// A review that was mended is written as any other.
    private static void goesOn(StoreBench here, StoreBench.Reading again) throws Exception {
        again.add("goes on").kept().leave();
        assertThat(here.open(here.store(3)).now()).isEqualTo(again.now());
    }

    private StoreBench copy(String name) throws IOException {
        var copy = new StoreBench(folder.resolve(name));
        TestFiles.copy(bench.file("."), copy.file("."));
        return copy;
    }

    private static byte[] flip(byte[] whole, int at) {
        var flipped = whole.clone();
        int place = Math.min(at, flipped.length - 1);
        flipped[place] = (byte) (flipped[place] ^ (1 << (at % 7)));
        return flipped;
    }
}
