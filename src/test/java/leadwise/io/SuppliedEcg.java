package leadwise.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import leadwise.io.content.Digest;
import leadwise.model.Lead;
import leadwise.model.Patient;
import leadwise.model.Recording;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;

/// The ECG of a device that is supplied in SCP, in DICOM and as annotated ECG (HL7 aECG): 12 leads
/// of 5,000 counts of 2.5 µV.
public final class SuppliedEcg {

    /// SHA-256 over the 12 × 5,000 counts, standard leads in the order of a printed ECG, lead by
    /// lead, each 4 bytes with the high byte first.
    ///
    /// Worked out by separate decoders in Python: of the DICOM file, and of the annotated ECG with
    /// regular expressions in place of an XML parser: `digits =
    /// re.findall('LEAD_(\w+)"[^>]*/>\s*<value.*?<digits>([^<]*)', text, re.S)`,
    /// `sha256(struct.pack('>5000i', *digits))`.
    public static final String COUNTS =
            "a09051a5baff0ad56dab37163ca018467e3a572aae38cc10b219340993af20f0";

    public static final LocalDateTime TAKEN_AT = LocalDateTime.of(2002, 11, 22, 9, 10);

    private static final Path FORMATS =
            Path.of(System.getProperty("leadwise.home", ".")).resolve("../shared/data/formats");

    private static final double COUNTS_PER_MILLIVOLT = 400;

    private SuppliedEcg() {}

    /// A file of the folder of example files, by its place there; without it the test is skipped.
    public static Path file(String name) {
        var file = FORMATS.resolve(name);
        assumeTrue(Files.exists(file), "no recordings of patients beside the repository");
        return file;
    }

    /// Who it was taken of.
    ///
    /// @param age where the format states it
    public static Patient patient(OptionalInt age) {
        return new Patient(
                age,
                Optional.of("male"),
                Optional.of("Clark"),
                Optional.of("SBJ-123"),
                Optional.of(LocalDate.of(1953, 5, 8)));
    }

    /// The digest of a recording's counts as in [#COUNTS]; every sample has to be a whole count.
    public static String digest(Recording recording) {
        var counts = ByteBuffer.allocate(12 * recording.length() * 4);
        for (var lead : Lead.STANDARD) {
            for (double millivolts : recording.lead(lead).orElseThrow().toArray()) {
                double count = Math.rint(millivolts * COUNTS_PER_MILLIVOLT);
                assertThat(count / COUNTS_PER_MILLIVOLT).isEqualTo(millivolts);
                counts.putInt((int) count);
            }
        }
        return HexFormat.of().formatHex(Digest.sha256().digest(counts.array()));
    }
}
