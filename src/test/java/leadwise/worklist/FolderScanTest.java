package leadwise.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.Formats;
import leadwise.io.csv.CsvReader;
import leadwise.io.scp.ScpReader;
import leadwise.io.wfdb.WfdbReader;
import leadwise.model.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class FolderScanTest {

    private static final Formats FORMATS =
            new Formats(List.of(new ScpReader(), new WfdbReader(), new CsvReader()));
    private static final byte[] SAMPLES = {0, 1, 2, 3, 4, 5, 6, 7};

    @TempDir Path folder;

    @Test
    void aHeaderWithItsSignalFilesIsOneRecordingAndItsAnnotationsAreNone() throws IOException {
        header("a", "a.dat", "other.bin");
        bytes("a.dat", SAMPLES);
        bytes("other.bin", SAMPLES);
        bytes("a.atr", new byte[] {0, 4, 1, 4, 0, 0});
        text("README.md", "# What this is\n\nSome words.\n");
        text("notes.txt", "Nothing to see.\n");
        assertThat(deep()).containsExactly("a.hea");
    }

    @Test
    void theSegmentsOfARecordBelongToIt() throws IOException {
        text("whole.hea", "whole/3 1 100 8\none 4\n~ 2\ntwo 2\n");
        header("one", "one.dat");
        header("two", "two.dat");
        bytes("one.dat", SAMPLES);
        bytes("two.dat", SAMPLES);
        assertThat(deep()).containsExactly("whole.hea");
    }

    @Test
    void aHeaderThatCannotBeReadStandsForItsSignalsAndASignalFileAloneForItself()
            throws IOException {
        text("broken.hea", "broken twelve\n");
        bytes("broken.dat", SAMPLES);
        bytes("lonely.dat", SAMPLES);
        assertThat(deep()).containsExactly("broken.hea", "lonely.dat");
    }

    @Test
    void foldersBelowAreLookedThroughByNameOnlyWhereThatIsAskedFor() throws IOException {
        Files.createDirectories(folder.resolve("b/deeper"));
        Files.createDirectories(folder.resolve("A"));
        Files.createDirectories(folder.resolve(".hidden"));
        for (var name : List.of("z", "A/2", "A/1", "b/3", "b/deeper/4", ".hidden/5")) {
            header(name, Path.of(name).getFileName() + ".dat");
            bytes(name + ".dat", SAMPLES);
        }
        assertThat(deep())
                .containsExactly("z.hea", "A/1.hea", "A/2.hea", "b/3.hea", "b/deeper/4.hea");
        assertThat(names(FolderScan.flat(folder, FORMATS))).containsExactly("z.hea");
    }

    @Test
    void noLinkIsFollowedSoThereIsNoWayOutAndNoLoop(@TempDir Path outside) throws IOException {
        header("a", "a.dat");
        bytes("a.dat", SAMPLES);
        Files.writeString(outside.resolve("x.hea"), "x 1 100 4\nx.dat 16\n");
        Files.createSymbolicLink(folder.resolve("out"), outside);
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("x.hea"), outside.resolve("x.hea"));
        assertThat(deep()).containsExactly("a.hea");
    }

    @Test
    void aPlaceThatIsNotThereIsAnEntryWithItsReason() {
        var gone = folder.resolve("gone");
        assertThat(FolderScan.deep(gone, FORMATS).next())
                .isEqualTo(
                        new FolderScan.Piece(
                                List.of(
                                        new FolderScan.Found(
                                                gone,
                                                java.util.Optional.of(
                                                        new Problem(
                                                                Problem.Kind.UNREADABLE,
                                                                gone,
                                                                "",
                                                                "cannot be read from the disk")))),
                                0,
                                true));
    }

    @Test
    void thousandsOfFilesComePieceByPiece() throws IOException {
        for (int i = 0; i < 1000; i++) {
            header("%04d".formatted(i), "%04d.dat".formatted(i));
            bytes("%04d.dat".formatted(i), SAMPLES);
        }
        var scan = FolderScan.deep(folder, FORMATS);
        var first = scan.next();
        assertThat(first.last()).isFalse();
        assertThat(first.looked()).isLessThan(1000);
        assertThat(names(scan)).hasSize(1000).isSorted();
    }

    private List<String> deep() {
        return names(FolderScan.deep(folder, FORMATS));
    }

    private List<String> names(FolderScan scan) {
        var names = new ArrayList<String>();
        for (var piece = scan.next(); ; piece = scan.next()) {
            piece.found()
                    .forEach(
                            f ->
                                    names.add(
                                            folder.relativize(f.file())
                                                    .toString()
                                                    .replace('\\', '/')));
            if (piece.last()) {
                return names;
            }
        }
    }

    private void header(String name, String... signalFiles) throws IOException {
        var text =
                new StringBuilder(
                        Path.of(name).getFileName() + " " + signalFiles.length + " 100 4\n");
        for (var file : signalFiles) {
            text.append(file).append(" 16 1000/mV 16 0 0 0 0 II\n");
        }
        text(name + ".hea", text.toString());
    }

    private void text(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private void bytes(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }
}
