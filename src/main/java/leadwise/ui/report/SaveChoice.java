package leadwise.ui.report;

import java.nio.file.Path;
import java.util.Optional;

/// Lets the user choose where something is saved. A port, because the platform's own dialogs exist
/// on a real screen only.
public interface SaveChoice {

    /// What is saved.
    enum Kind {
        PDF,
        PNG
    }

    /// Where to save it; empty where the user thought better of it.
    ///
    /// @param suggestedName a name without anything of the patient
    Optional<Path> toSave(Kind kind, String suggestedName);
}
