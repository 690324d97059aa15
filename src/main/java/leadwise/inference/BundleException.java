package leadwise.inference;

/// A model bundle that does not keep its contract. The message is one sentence that names the file,
/// the field or place in it, and the reason.
public final class BundleException extends Exception {

    private static final long serialVersionUID = 1;

    private final String file;
    private final String field;

    /// @param file name inside the bundle: "manifest.json"
    /// @param field "ecg.samples"; empty when it is the file as a whole
    /// @param reason what was found and what was expected, no full stop
    BundleException(String file, String field, String reason) {
        super(sentence(file, field, reason));
        this.file = file;
        this.field = field;
    }

    BundleException(String file, String field, String reason, Throwable cause) {
        super(sentence(file, field, reason), cause);
        this.file = file;
        this.field = field;
    }

    public String file() {
        return file;
    }

    /// The field or place inside the file; empty when it is the file as a whole.
    public String field() {
        return field;
    }

    private static String sentence(String file, String field, String reason) {
        return "Model bundle, "
                + file
                + (field.isEmpty() ? "" : ", " + field)
                + ": "
                + reason
                + ".";
    }
}
