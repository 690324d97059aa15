package leadwise.inference;

/// Where the encoders run, and why there.
///
/// @param asked what the user wanted
/// @param used [Device#CPU] or [Device#CUDA]
/// @param reason why `used` is not what was asked, in words for a person; empty when it is
public record DeviceUse(Device asked, Device used, String reason) {

    /// "CPU", or "CPU (this build has no GPU provider)".
    public String words() {
        return reason.isEmpty() ? used.toString() : used + " (" + reason + ")";
    }
}
