package leadwise.app;

import leadwise.io.Formats;

/// All readers of the program, for tests that go over every format.
public final class AllFormats {

    private AllFormats() {}

    public static Formats formats() {
        return Wiring.FORMATS;
    }
}
