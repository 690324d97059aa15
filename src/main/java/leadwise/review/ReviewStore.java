package leadwise.review;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reviews in a folder of the user's own, one folder for each record, named by the digest of the
/// record's files: no name and no path of a recording is in any of its file names.
///
/// `samples/` lists the records that have the same samples, by names of empty files.
public final class ReviewStore implements ReviewKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewStore.class);
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{2,128}");
    private static final String SAMPLES = "samples";
    private static final int DIGITS_IN_LOG = 8;

    private final Path root;
    private final Clock clock;
    private final String program;
    private final Owner me;
    private final Predicate<Owner> isAlive;
    private final Disk disk;

    /// By the digest of the files; guarded by itself.
    private final Map<String, OpenReview> open = new LinkedHashMap<>();

    /// @param folder is made with the first edit
    /// @param clock tells when something was discarded
    /// @param program its version, which is written into each file
    public ReviewStore(Path folder, Clock clock, String program) {
        this(folder, clock, program, Owner.thisProcess(), Owner::isAlive, new SystemDisk());
    }

    ReviewStore(
            Path folder,
            Clock clock,
            String program,
            Owner me,
            Predicate<Owner> isAlive,
            Disk disk) {
        this.root = folder;
        this.clock = clock;
        this.program = program;
        this.me = me;
        this.isAlive = isAlive;
        this.disk = disk;
    }

    @Override
    public Opening open(RecordingId recording) throws ReviewStoreException {
        checked(recording.samplesSha256());
        while (true) {
            OpenReview review;
            synchronized (open) {
                review = open.computeIfAbsent(recording.sha256(), _ -> newReview(recording));
            }
            var opening = review.open();
            if (opening.isPresent()) {
                return withOffer(recording, opening.get());
            }
        }
    }

    private OpenReview newReview(RecordingId recording) {
        return new OpenReview(
                recording, files(recording.sha256()), disk, clock, new ForOpenReview());
    }

    private Opening withOffer(RecordingId recording, Opening opening) {
        return opening instanceof Opening.ForWriting(var review, var history, var remarks, _, _)
                        && history.isEmpty()
                ? new Opening.ForWriting(
                        review, history, remarks, Optional.empty(), offer(recording))
                : opening;
    }

    @Override
    public void saveLeft() throws ReviewStoreException {
        for (var review : openReviews()) {
            if (review.known().isPresent()) {
                review.saveLeft();
            }
        }
    }

    private List<OpenReview> openReviews() {
        synchronized (open) {
            return List.copyOf(open.values());
        }
    }

    @Override
    public boolean isLasting() {
        return true;
    }

    @Override
    public Optional<Review> review(RecordingId recording) throws ReviewStoreException {
        var here = known(recording.sha256());
        try {
            var files = files(recording.sha256());
            var stored =
                    here.isPresent() || !files.exists()
                            ? here
                            : Optional.of(files.load(recording).review());
            return stored.map(StoredReview::history)
                    .filter(history -> !history.isEmpty())
                    .map(history -> Review.after(recording, history));
        } catch (IOException e) {
            throw new ReviewStoreException(ReviewStoreException.Reason.OTHER, e);
        }
    }

    @Override
    public Optional<ReviewSummary> summary(String sha256) {
        var here = known(sha256);
        if (here.isPresent()) {
            return here.flatMap(ReviewStore::summary);
        }
        var folder = folder(sha256);
        try {
            if (disk.exists(folder.resolve(RecordFolder.JOURNAL))) {
                return all(sha256);
            }
            var file = folder.resolve(RecordFolder.CURRENT);
            return disk.exists(file)
                    ? Optional.of(ReviewFile.readSummary(disk.read(file)))
                    : all(sha256);
        } catch (MalformedReviewException _) {
            return all(sha256);
        } catch (IOException e) {
            LOG.warn("{}: no summary: {}", name(sha256), e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /// The long way: the newest good version and the journals.
    private Optional<ReviewSummary> all(String sha256) {
        return read(sha256).flatMap(ReviewStore::summary);
    }

    private static Optional<ReviewSummary> summary(StoredReview review) {
        return review.history().isEmpty()
                ? Optional.empty()
                : Optional.of(ReviewSummary.of(review.recording(), review.history()));
    }

    private Optional<StoredReview> read(String sha256) {
        var files = files(sha256);
        if (!files.exists()) {
            return Optional.empty();
        }
        try {
            // the digest of the samples plays no part in what is asked of it
            return Optional.of(files.load(new RecordingId(sha256, sha256)).review());
        } catch (IOException e) {
            LOG.warn("{}: cannot be read: {}", name(sha256), e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Optional<StoredReview> known(String sha256) {
        synchronized (open) {
            return Optional.ofNullable(open.get(sha256)).flatMap(OpenReview::known);
        }
    }

    /// The latest review of another record with the same samples.
    private Optional<Opening.Offer> offer(RecordingId recording) {
        try {
            return disk.list(samples(recording)).stream()
                    .filter(other -> !other.equals(recording.sha256()))
                    .filter(other -> DIGEST.matcher(other).matches())
                    .flatMap(this::offer)
                    .max(Comparator.comparing(offer -> offer.summary().at()));
        } catch (IOException e) {
            LOG.warn(
                    "reviews of the same samples cannot be looked for: {}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Stream<Opening.Offer> offer(String sha256) {
        return summary(sha256).map(there -> new Opening.Offer(sha256, there)).stream();
    }

    private Path samples(RecordingId recording) {
        return root.resolve(SAMPLES).resolve(checked(recording.samplesSha256()));
    }

    private RecordFolder files(String sha256) {
        return new RecordFolder(disk, folder(sha256), program, me, isAlive);
    }

    private Path folder(String sha256) {
        return root.resolve(checked(sha256));
    }

    private static String checked(String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("a digest is written in hex");
        }
        return digest;
    }

    private static String name(String sha256) {
        return sha256.substring(0, Math.min(DIGITS_IN_LOG, sha256.length()));
    }

    private final class ForOpenReview implements OpenReview.Store {

        @Override
        public Optional<StoredReview> read(String sha256) {
            return known(sha256).or(() -> ReviewStore.this.read(sha256));
        }

        @Override
        public void listSamples(RecordingId recording) throws IOException {
            var name = samples(recording).resolve(recording.sha256());
            if (!disk.exists(name)) {
                disk.createFolder(samples(recording));
                disk.write(name, new byte[0]);
            }
        }

        @Override
        public void left(OpenReview review) {
            synchronized (open) {
                open.values().remove(review);
            }
        }
    }
}
