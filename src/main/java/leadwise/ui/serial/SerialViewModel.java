package leadwise.ui.serial;

import leadwise.model.Measured;
import leadwise.model.Patient;
import leadwise.ui.Messages;
import leadwise.ui.ShownRecording;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Two recordings and the differences of their measurements; which they are does not change.
public final class SerialViewModel {

    private static final String MS = Messages.text("serial.unit.ms");
    private static final String DEGREES = Messages.text("serial.unit.degrees");

    private final ShownRecording first;
    private final ShownRecording second;

    private SerialViewModel(ShownRecording first, ShownRecording second) {
        this.first = first;
        this.second = second;
    }

    /// The earlier one comes first where both files say when they were recorded; otherwise the
    /// other one, and the one on the screen second.
    public static SerialViewModel of(ShownRecording onScreen, ShownRecording other) {
        var taken = onScreen.recording().facts().takenAt();
        var otherTaken = other.recording().facts().takenAt();
        boolean isLater =
                taken.isPresent()
                        && otherTaken.isPresent()
                        && otherTaken.get().isAfter(taken.get());
        return isLater
                ? new SerialViewModel(onScreen, other)
                : new SerialViewModel(other, onScreen);
    }

    public ShownRecording first() {
        return first;
    }

    public ShownRecording second() {
        return second;
    }

    /// The recording's file, never the patient's name.
    public static String name(ShownRecording shown) {
        var file = shown.recording().source().file().getFileName();
        return shown.recording()
                .facts()
                .takenAt()
                .map(taken -> file + "  ·  " + taken.toLocalDate())
                .orElse(String.valueOf(file));
    }

    /// What has to be known first; empty where nothing speaks against the comparison.
    public String warning() {
        return areDifferent(Patient::id) || areDifferent(Patient::birthDate)
                ? Messages.text("serial.patients")
                : "";
    }

    public List<SerialRow> rows() {
        return List.of(
                row(
                        "serial.heartRate",
                        Messages.text("serial.unit.rate"),
                        shown -> shown.measurements().heartRatePerMinute()),
                row("serial.p", MS, shown -> shown.measurements().intervals().pMs()),
                row("serial.pr", MS, shown -> shown.measurements().intervals().prMs()),
                row("serial.qrs", MS, shown -> shown.measurements().intervals().qrsMs()),
                row("serial.qt", MS, shown -> shown.measurements().intervals().qtMs()),
                row(
                        "serial.qtc",
                        MS,
                        shown -> shown.measurements().intervals().qtc().fridericiaMs()),
                row("serial.axis.p", DEGREES, shown -> shown.measurements().axes().pDegrees()),
                row("serial.axis.qrs", DEGREES, shown -> shown.measurements().axes().qrsDegrees()),
                row("serial.axis.t", DEGREES, shown -> shown.measurements().axes().tDegrees()));
    }

    private SerialRow row(String key, String unit, Function<ShownRecording, Measured> value) {
        return new SerialRow(
                Messages.text(key),
                unit,
                unit.equals(DEGREES),
                value.apply(first),
                value.apply(second));
    }

    private <T> boolean areDifferent(Function<Patient, Optional<T>> what) {
        var one = first.recording().patient().flatMap(what);
        var other = second.recording().patient().flatMap(what);
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
