package leadwise;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/// Prints which test was skipped and why: a test that needs real recordings must not be thought to
/// have passed where there are none.
public final class SkippedAloud implements TestWatcher {

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        System.out.printf(
                "SKIPPED %s.%s: %s%n",
                context.getRequiredTestClass().getSimpleName(),
                context.getRequiredTestMethod().getName(),
                cause == null ? "no reason given" : cause.getMessage());
    }
}
