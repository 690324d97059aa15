package leadwise.ui.report;

import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import leadwise.ui.Messages;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// The file dialog of the operating system.
public final class SystemSaveChoice implements SaveChoice {

    private final Window owner;

    public SystemSaveChoice(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> toSave(Kind kind, String suggestedName) {
        var chooser = new FileChooser();
        chooser.setInitialFileName(suggestedName);
        switch (kind) {
            case PDF -> {
                chooser.setTitle(Messages.text("report.choose.pdf"));
                chooser.getExtensionFilters().add(new ExtensionFilter("PDF", "*.pdf"));
            }
            case PNG -> {
                chooser.setTitle(Messages.text("report.choose.picture"));
                chooser.getExtensionFilters().add(new ExtensionFilter("PNG", "*.png"));
            }
        }
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }
}
