package leadwise.ui;

import java.nio.file.Path;
import java.util.Optional;

/// Lets the user choose files. A port, because the platform's own dialogs exist on a real screen
/// only.
public interface FileChoice {

    Optional<Path> recordingToOpen();

    /// A folder of recordings for the worklist.
    default Optional<Path> folderToOpen() {
        return Optional.empty();
    }

    Optional<Path> labelSetToLoad();

    Optional<Path> labelSetToSave();

    /// A folder of recordings over which phrasings are compared.
    default Optional<Path> folderToCompare() {
        return Optional.empty();
    }

    /// Where a table of comma-separated values is to be written.
    default Optional<Path> tableToSave(String suggestedName) {
        return Optional.empty();
    }

    /// Where a PNG picture is to be written.
    default Optional<Path> pictureToSave(String suggestedName) {
        return Optional.empty();
    }
}
