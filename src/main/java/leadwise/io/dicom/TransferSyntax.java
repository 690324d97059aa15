package leadwise.io.dicom;

import java.util.Arrays;
import java.util.Optional;

/// How a data set is written (PS3.5, annex A), as far as it can be read.
enum TransferSyntax {
    IMPLICIT_LITTLE_ENDIAN("1.2.840.10008.1.2", false, false, false),
    EXPLICIT_LITTLE_ENDIAN("1.2.840.10008.1.2.1", true, false, false),
    DEFLATED_EXPLICIT_LITTLE_ENDIAN("1.2.840.10008.1.2.1.99", true, false, true),
    EXPLICIT_BIG_ENDIAN("1.2.840.10008.1.2.2", true, true, false);

    private final String uid;
    private final boolean explicit;
    private final boolean bigEndian;
    private final boolean deflated;

    TransferSyntax(String uid, boolean explicit, boolean bigEndian, boolean deflated) {
        this.uid = uid;
        this.explicit = explicit;
        this.bigEndian = bigEndian;
        this.deflated = deflated;
    }

    static Optional<TransferSyntax> of(String uid) {
        return Arrays.stream(values()).filter(syntax -> syntax.uid.equals(uid)).findFirst();
    }

    /// Whether elements state their types.
    boolean isExplicit() {
        return explicit;
    }

    boolean isBigEndian() {
        return bigEndian;
    }

    boolean isDeflated() {
        return deflated;
    }
}
