package leadwise.io.dicom;

import leadwise.io.content.Refusal;

import java.util.Map;

/// What kind of object a file holds, by its storage class (PS3.4, B.5).
final class StorageClass {

    private static final String WAVEFORMS = "1.2.840.10008.5.1.4.1.1.9.";

    private static final Map<String, String> ECG =
            Map.of(
                    WAVEFORMS + "1.1", "12-lead ECG",
                    WAVEFORMS + "1.2", "general ECG",
                    WAVEFORMS + "1.3", "ambulatory ECG",
                    WAVEFORMS + "1.4", "general 32-bit ECG");

    private static final Map<String, String> OTHERS =
            Map.of(
                    WAVEFORMS + "2.1",
                    "a hemodynamic waveform",
                    WAVEFORMS + "3.1",
                    "a cardiac electrophysiology waveform",
                    WAVEFORMS + "4.1",
                    "a voice recording",
                    WAVEFORMS + "4.2",
                    "an audio recording",
                    WAVEFORMS + "5.1",
                    "an arterial pulse waveform",
                    WAVEFORMS + "6.1",
                    "a respiratory waveform",
                    "1.2.840.10008.1.3.10",
                    "a directory of other files",
                    "1.2.840.10008.5.1.4.1.1.104.1",
                    "a PDF document");

    private StorageClass() {}

    /// Refuses by name whatever is no ECG.
    static void verify(String uid) throws Refusal {
        if (ECG.containsKey(uid)) {
            return;
        }
        if (uid.isEmpty()) {
            throw Refusal.malformed("", "is a DICOM file that does not state what it holds");
        }
        throw Refusal.unsupported(
                "",
                "is a DICOM object, but no ECG waveform: "
                        + OTHERS.getOrDefault(uid, "storage class " + Refusal.quoted(uid)));
    }
}
