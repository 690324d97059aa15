package leadwise.ui;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// The file dialogs of the operating system.
public final class SystemFileChoice implements FileChoice {

    private final Window owner;
    private Optional<File> recordings = Optional.empty();

    public SystemFileChoice(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> recordingToOpen() {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("choose.recording"));
        recordings.ifPresent(chooser::setInitialDirectory);
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(
                                Messages.text("choose.recordings"),
                                "*.hea",
                                "*.dat",
                                "*.mat",
                                "*.scp",
                                "*.dcm",
                                "*.xml",
                                "*.edf",
                                "*.bdf",
                                "*.ecg",
                                "*.csv",
                                "*.tsv",
                                "*.txt",
                                "*.gz"),
                        new ExtensionFilter(Messages.text("choose.all"), "*"));
        var chosen = Optional.ofNullable(chooser.showOpenDialog(owner));
        chosen.map(File::getParentFile).ifPresent(folder -> recordings = Optional.of(folder));
        return chosen.map(File::toPath);
    }

    @Override
    public Optional<Path> folderToOpen() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text("choose.worklist"));
        recordings.ifPresent(chooser::setInitialDirectory);
        var chosen = Optional.ofNullable(chooser.showDialog(owner));
        chosen.ifPresent(folder -> recordings = Optional.of(folder));
        return chosen.map(File::toPath);
    }

    @Override
    public Optional<Path> labelSetToLoad() {
        return Optional.ofNullable(labelSets("choose.labels.load").showOpenDialog(owner))
                .map(File::toPath);
    }

    @Override
    public Optional<Path> labelSetToSave() {
        var chooser = labelSets("choose.labels.save");
        chooser.setInitialFileName("labels.txt");
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> folderToCompare() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text("choose.folder"));
        recordings.ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> tableToSave(String suggestedName) {
        return toSave("choose.table", "choose.table.kind", "*.csv", suggestedName);
    }

    @Override
    public Optional<Path> pictureToSave(String suggestedName) {
        return toSave("choose.picture", "choose.picture.kind", "*.png", suggestedName);
    }

    private Optional<Path> toSave(
            String titleKey, String kindKey, String ending, String suggestedName) {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text(titleKey));
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters().add(new ExtensionFilter(Messages.text(kindKey), ending));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private static FileChooser labelSets(String titleKey) {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text(titleKey));
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(Messages.text("choose.labels"), "*.txt", "*.csv"));
        return chooser;
    }
}
