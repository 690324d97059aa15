package leadwise.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The files of one record's review. For one thread at a time.
///
/// Version n is `version-n.json` together with `version-n.journal`, the lines that came behind it:
/// a damaged `review.json` alone loses nothing.
final class RecordFolder {

    static final String CURRENT = "review.json";
    static final String NEXT = "review.tmp";
    static final String JOURNAL = "journal";
    static final String LOCK = "lock";
    static final String DAMAGED_FILE = "damaged.json";
    static final String DAMAGED_JOURNAL = "damaged.journal";

    private static final int VERSIONS_KEPT = 10;
    private static final Duration DISCARDED_KEPT = Duration.ofDays(30);
    private static final Pattern VERSION =
            Pattern.compile("version-(?<n>\\d{1,9})\\.(json|journal)");
    private static final Pattern DISCARDED = Pattern.compile("discarded-(?<s>\\d{1,12})\\.journal");

    private final Disk disk;
    private final Path folder;
    private final String program;
    private final Owner me;
    private final Predicate<Owner> isAlive;
    private long journalBytes;

    /// @param program its version
    /// @param isAlive whether another owner still runs
    RecordFolder(Disk disk, Path folder, String program, Owner me, Predicate<Owner> isAlive) {
        this.disk = disk;
        this.folder = folder;
        this.program = program;
        this.me = me;
        this.isAlive = isAlive;
    }

    Path folder() {
        return folder;
    }

    boolean exists() {
        return disk.exists(folder);
    }

    /// Becomes the one writer.
    ///
    /// @return who else is; empty where it is this process now
    Optional<Owner> take() throws IOException {
        disk.createFolder(folder);
        var there = disk.claim(folder.resolve(LOCK), me.written(), this::isHeldByAnother);
        return Owner.parse(there).filter(owner -> !owner.equals(myself()));
    }

    private boolean isHeldByAnother(String written) {
        // what cannot be read was cut off while it was written, and its writer is gone
        return Owner.parse(written).filter(o -> !o.equals(myself())).filter(isAlive).isPresent();
    }

    private Owner myself() {
        return Owner.parse(me.written()).orElseThrow();
    }

    /// Whether this process still is the one writer.
    boolean isTaken() throws IOException {
        var lock = folder.resolve(LOCK);
        return disk.exists(lock)
                && new String(disk.read(lock), StandardCharsets.US_ASCII).equals(me.written());
    }

    void release() throws IOException {
        if (isTaken()) {
            disk.delete(folder.resolve(LOCK));
        }
    }

    /// Reads all there is, and changes nothing.
    Loaded load(RecordingId recording) throws IOException {
        return new Loading(disk, folder, versions()).load(recording);
    }

    /// Makes room for further lines behind what was loaded; sets aside what is damaged, and removes
    /// what was discarded long ago.
    void prepare(Loaded loaded, Instant now) throws IOException {
        journalBytes = loaded.journalBytes();
        if (loaded.previousUsed() && disk.exists(folder.resolve(CURRENT))) {
            disk.move(folder.resolve(CURRENT), folder.resolve(DAMAGED_FILE));
        }
        if (loaded.journalBroken()) {
            disk.write(folder.resolve(DAMAGED_JOURNAL), disk.read(folder.resolve(JOURNAL)));
            disk.writeAt(folder.resolve(JOURNAL), journalBytes, new byte[0]);
        }
        for (var name : disk.list(folder)) {
            var discarded = DISCARDED.matcher(name);
            if (discarded.matches()
                    && Instant.ofEpochSecond(Long.parseLong(discarded.group("s")))
                            .isBefore(now.minus(DISCARDED_KEPT))) {
                disk.delete(folder.resolve(name));
            }
        }
    }

    /// Writes lines behind the others; returns when they are on the disk.
    void append(List<HistoryEntry> entries) throws IOException {
        var bytes =
                entries.stream()
                        .map(JournalLine::write)
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.US_ASCII);
        // from there, not at the end: an earlier try may have stopped in the middle of a line
        disk.writeAt(folder.resolve(JOURNAL), journalBytes, bytes);
        if (journalBytes == 0) {
            disk.force(folder);
        }
        journalBytes += bytes.length;
    }

    /// Replaces `review.json` in one step and begins a new journal.
    void save(StoredReview review) throws IOException {
        var next = folder.resolve(NEXT);
        var bytes = ReviewFile.write(review, program);
        disk.write(next, bytes);
        if (!Arrays.equals(disk.read(next), bytes)) {
            throw new IOException("what was written reads back as something else");
        }
        int version = versions().isEmpty() ? 0 : versions().getLast() + 1;
        var current = folder.resolve(CURRENT);
        if (disk.exists(current)) {
            disk.link(current, folder.resolve(version(version, "json")));
        }
        disk.move(next, current);
        disk.force(folder);
        beginJournal(version(version, "journal"));
        prune();
    }

    /// Puts the journal aside, for whoever discarded it and wants it back after all.
    void discardJournal(Instant now) throws IOException {
        beginJournal("discarded-" + now.getEpochSecond() + ".journal");
    }

    private void beginJournal(String nameOfTheOld) throws IOException {
        if (disk.exists(folder.resolve(JOURNAL))) {
            disk.move(folder.resolve(JOURNAL), folder.resolve(nameOfTheOld));
            disk.force(folder);
        }
        journalBytes = 0;
    }

    private void prune() throws IOException {
        var versions = versions();
        for (int version : versions.subList(0, Math.max(0, versions.size() - VERSIONS_KEPT))) {
            disk.delete(folder.resolve(version(version, "json")));
            disk.delete(folder.resolve(version(version, "journal")));
        }
    }

    static String version(int number, String kind) {
        return "version-" + number + "." + kind;
    }

    private List<Integer> versions() throws IOException {
        return disk.list(folder).stream()
                .map(RecordFolder::versionOf)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .distinct()
                .sorted()
                .toList();
    }

    private static OptionalInt versionOf(String name) {
        var version = VERSION.matcher(name);
        return version.matches()
                ? OptionalInt.of(Integer.parseInt(version.group("n")))
                : OptionalInt.empty();
    }
}
