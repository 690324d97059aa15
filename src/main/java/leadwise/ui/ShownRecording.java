package leadwise.ui;

import leadwise.io.ReadOptions;
import leadwise.model.HealthFinding;
import leadwise.model.Measurements;
import leadwise.model.Recording;
import leadwise.review.RecordingId;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The recording on the screen with all that was found out about it when it was read.
///
/// @param id for its review
/// @param health with what the reader remarked, as notes
/// @param options the answers with which it was read
public record ShownRecording(
        Recording recording,
        RecordingId id,
        List<HealthFinding> health,
        Measurements measurements,
        ReadOptions options) {

    /// The finding that says that the files on the disk are no longer those that were read.
    static final String CHANGED = "changed";

    /// Why nothing is measured yet.
    public static final String BEING_MEASURED = "still being measured";

    private static final String BEING_CHECKED = "being-checked";

    public ShownRecording {
        health = List.copyOf(health);
    }

    /// A recording that is neither measured nor checked yet; its ranking waits for that.
    static ShownRecording beingChecked(Recording recording, RecordingId id, ReadOptions options) {
        return new ShownRecording(
                recording,
                id,
                List.of(
                        new HealthFinding(
                                BEING_CHECKED,
                                HealthFinding.Severity.NOTE,
                                HealthFinding.Gate.BLOCK,
                                List.of(),
                                Messages.text("health.beingChecked"))),
                Measurements.not(BEING_MEASURED, ""),
                options);
    }

    /// The same with what measuring and checking found; that its files have changed is kept.
    ShownRecording checked(List<HealthFinding> found, Measurements measured) {
        var all =
                new ArrayList<>(
                        health.stream().filter(known -> known.code().equals(CHANGED)).toList());
        all.addAll(found);
        return new ShownRecording(recording, id, all, measured, options);
    }

    /// Whether it is shown before it was measured and checked.
    public boolean isBeingChecked() {
        return health.stream().anyMatch(finding -> finding.code().equals(BEING_CHECKED));
    }

    /// The same with one finding more, in front of the others.
    ShownRecording with(HealthFinding finding) {
        var all = new ArrayList<>(health);
        all.addFirst(finding);
        return new ShownRecording(recording, id, all, measurements, options);
    }

    /// Whether the files on the disk are known to be no longer those that were read.
    public boolean hasChangedOnDisk() {
        return health.stream().anyMatch(finding -> finding.code().equals(CHANGED));
    }

    /// Whether its name or its comments say that it was computed and never recorded from a person.
    public boolean isSynthetic() {
        return saysSynthetic(recording.id())
                || recording.comments().stream().anyMatch(ShownRecording::saysSynthetic);
    }

    /// The findings that make a ranking unreliable.
    public List<HealthFinding> alarms() {
        return health.stream()
                .filter(finding -> finding.severity() == HealthFinding.Severity.ALARM)
                .toList();
    }

    /// The findings that withhold the ranking.
    public List<HealthFinding> withholding() {
        return health.stream().filter(HealthFinding::gates).toList();
    }

    private static boolean saysSynthetic(String text) {
        return text.toLowerCase(Locale.ROOT).contains("synthetic");
    }
}
