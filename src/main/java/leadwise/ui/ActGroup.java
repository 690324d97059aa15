package leadwise.ui;

/// The headings of the sheet of keys, in its order.
public enum ActGroup {
    RECORDING("keys.recording"),
    DRAWING("keys.drawing"),
    MEASURING("keys.measuring"),
    FINDINGS("keys.findings"),
    REVIEW("keys.review"),
    WINDOW("keys.window");

    private final String key;

    ActGroup(String key) {
        this.key = key;
    }

    String words() {
        return Messages.text(key);
    }
}
