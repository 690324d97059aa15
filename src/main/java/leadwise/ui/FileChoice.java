package leadwise.ui;

import java.nio.file.Path;
import java.util.Optional;

/// Lets the user choose files. A port, because the platform's own dialogs exist on a real screen
/// only.
public interface FileChoice {

    Optional<Path> recordingToOpen();

    Optional<Path> labelSetToLoad();

    Optional<Path> labelSetToSave();
}
