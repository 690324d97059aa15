package leadwise.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The version of the program, as the build wrote it down.
final class ProgramVersion {

    private ProgramVersion() {}

    static String number() {
        try (var in = ProgramVersion.class.getResourceAsStream("/leadwise/cli/version.txt")) {
            return in == null
                    ? "development"
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
