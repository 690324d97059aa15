package leadwise.ui;

import leadwise.settings.Settings;
import leadwise.settings.SettingsFile;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Writes the preferences down in the background whenever they change. While one writing goes on,
/// whatever changes waits for the next one, so that many changes make few writings and the last one
/// is always kept.
///
/// What cannot be written is asked or chosen again at the next start, which does no harm.
public final class PreferencesKeeper {

    private final SettingsFile file;
    private final Preferences preferences;
    private final Worker worker;
    private final Consumer<Throwable> log;
    private final AtomicReference<Settings> newest;
    private boolean writing;
    private Settings kept;

    /// @param log keeps the details where the disk refuses
    public PreferencesKeeper(
            SettingsFile file, Preferences preferences, Worker worker, Consumer<Throwable> log) {
        this.file = file;
        this.preferences = preferences;
        this.worker = worker;
        this.log = log;
        this.kept = preferences.settings();
        this.newest = new AtomicReference<>(kept);
        preferences.onChange(this::changed);
    }

    private void changed() {
        var now = preferences.settings();
        newest.set(now);
        if (writing || now.equals(kept)) {
            return;
        }
        writing = true;
        kept = now;
        worker.run(
                Worker.Lane.BACKGROUND,
                () -> {
                    write();
                    return now;
                },
                _ -> written(),
                failure -> {
                    log.accept(failure);
                    written();
                });
    }

    private void written() {
        writing = false;
        changed();
    }

    /// Writes at once what no background work would come to any more.
    public void close() {
        try {
            write();
        } catch (IOException e) {
            log.accept(e);
        }
    }

    /// The newest, so that a late writer does no harm.
    private synchronized void write() throws IOException {
        file.write(newest.get());
    }
}
