package leadwise.ui.report;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import leadwise.paper.Theme;
import leadwise.report.PagePicture;
import leadwise.report.PageStyle;
import leadwise.report.PaperFormat;
import leadwise.report.PngPicture;
import leadwise.report.RankingPart;
import leadwise.report.Report;
import leadwise.report.ReportContent;
import leadwise.report.ReportFile;
import leadwise.report.ReportPrinter;
import leadwise.report.ReviewText;
import leadwise.report.WithoutPatient;
import leadwise.ui.MessageBoard;
import leadwise.ui.Messages;
import leadwise.ui.Worker;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The report of the recording on the screen, before it leaves the program. Whatever changes on the
/// screen takes the pages away until they are made anew; so nothing stale is saved or printed.
public final class ReportViewModel {

    /// What is copied.
    ///
    /// @param text statements, measurements and remarks
    /// @param png the paper as a picture
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record Copied(String text, byte[] png) {}

    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    private record Made(byte[] pdf, List<PagePicture> pages) {}

    private static final int PREVIEW_DOTS_PER_INCH = 100;
    private static final int NAME_DIGITS = 8;
    private static final Worker.Job NOTHING = () -> {};

    private final ReportParts parts;
    private final Worker worker;
    private final MessageBoard board;
    private final ReportPrinter printer;
    private final Clock clock;
    private final Locale language;

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty patient = new SimpleBooleanProperty(true);
    private final BooleanProperty patientInCopies = new SimpleBooleanProperty(false);
    private final BooleanProperty ranking = new SimpleBooleanProperty(false);
    private final ObjectProperty<PaperFormat> format;
    private final ReadOnlyObjectWrapper<List<PagePicture>> pages =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private byte[] pdf = {};
    private Worker.Job making = NOTHING;
    private Worker.Job scoring = NOTHING;

    /// A report that is not looked at yet.
    ///
    /// @param language of the report, which also chooses the paper at first
    public ReportViewModel(
            ReportParts parts,
            Worker worker,
            MessageBoard board,
            ReportPrinter printer,
            Clock clock,
            Locale language) {
        this.parts = parts;
        this.worker = worker;
        this.board = board;
        this.printer = printer;
        this.clock = clock;
        this.language = language;
        this.format = new SimpleObjectProperty<>(PaperFormat.of(language));
        Stream.<ObservableValue<?>>of(
                        parts.recordings().shownProperty(),
                        parts.reviews().reviewProperty(),
                        parts.scoring().stateProperty(),
                        parts.choices().styleProperty(),
                        parts.choices().marksProperty(),
                        parts.blind().coveredProperty(),
                        patient,
                        ranking,
                        format)
                .forEach(each -> each.addListener((_, _, _) -> make()));
    }

    /// Whether the pages are looked at.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether the report tells the patient and the time of recording.
    public BooleanProperty patientProperty() {
        return patient;
    }

    /// Whether pictures and copies tell them, too.
    public BooleanProperty patientInCopiesProperty() {
        return patientInCopies;
    }

    /// Whether the ranking is covered, so that it cannot go in.
    public ReadOnlyBooleanProperty rankingCoveredProperty() {
        return parts.blind().coveredProperty();
    }

    /// Whether the ranking goes in, where it is not covered.
    public BooleanProperty rankingProperty() {
        return ranking;
    }

    public ObjectProperty<PaperFormat> formatProperty() {
        return format;
    }

    /// The pages as they will be; none while they are made.
    public ReadOnlyObjectProperty<List<PagePicture>> pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    /// Why there are no pages; empty where there are.
    public ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// What became of saving, printing and copying; the window's own line lies below the pages.
    public ObservableValue<String> saidProperty() {
        return board.messageProperty()
                .map(message -> message.map(MessageBoard.Message::sentence).orElse(""));
    }

    /// Opens the preview, where a recording is on the screen.
    public void open() {
        if (parts.recordings().shown().isEmpty()) {
            board.sayFailed(Messages.text("report.nothing"));
            return;
        }
        board.clear();
        parts.recordings().lookAtDisk();
        open.set(true);
        make();
    }

    public void close() {
        making.cancel();
        scoring.cancel();
        open.set(false);
        forget("");
    }

    /// A file name from the recording's digest.
    ///
    /// @param ending "pdf", "png"
    public String suggestedName(String ending) {
        var sha = parts.recordings().shown().map(now -> now.id().sha256()).orElse("");
        return "leadwise-" + sha.substring(0, Math.min(NAME_DIGITS, sha.length())) + "." + ending;
    }

    /// Saves the pages that are looked at.
    public void save(Path file) {
        var finished = pdf;
        if (finished.length > 0) {
            write(file, () -> ReportFile.writePdf(file, finished));
        }
    }

    /// Prints the pages that are looked at.
    public void print() {
        var finished = pdf;
        if (finished.length == 0) {
            return;
        }
        whereUnchanged(
                () -> printer.print(finished),
                outcome -> {
                    switch (outcome) {
                        case SENT -> board.say(Messages.text("report.printed"));
                        case LEFT -> {}
                        case NO_PRINTER -> board.sayFailed(Messages.text("report.noPrinter"));
                        case REFUSED -> board.sayFailed(Messages.text("report.notPrinted"));
                    }
                });
    }

    /// Saves the paper as a picture of its true size.
    public void savePicture(Path file) {
        parts.recordings()
                .shown()
                .ifPresent(
                        shown -> {
                            var picture = picture();
                            boolean told = patientInCopies.get();
                            write(
                                    file,
                                    () ->
                                            picture.write(
                                                    told
                                                            ? shown.recording()
                                                            : WithoutPatient.of(shown.recording()),
                                                    file));
                        });
    }

    /// Hands the review in words and the paper as a picture to `onto`.
    public void copy(Consumer<Copied> onto) {
        withContent(
                content -> {
                    var text = new ReviewText(content, style(patientInCopies.get()));
                    var picture = picture();
                    boolean told = patientInCopies.get();
                    whereUnchanged(
                            () ->
                                    new Copied(
                                            text.text(),
                                            picture.bytes(
                                                    told
                                                            ? content.recording()
                                                            : WithoutPatient.of(
                                                                    content.recording()))),
                            copied -> {
                                onto.accept(copied);
                                board.say(
                                        Messages.text(
                                                told ? "report.copied.patient" : "report.copied"));
                            });
                });
    }

    private void make() {
        if (!open.get()) {
            return;
        }
        making.cancel();
        forget(Messages.text("report.making"));
        withContent(
                content -> {
                    var report = new Report(content, style(patient.get()));
                    making =
                            worker.run(
                                    Worker.Lane.BACKGROUND,
                                    () -> {
                                        var bytes = report.pdf();
                                        return new Made(
                                                bytes,
                                                PagePicture.of(bytes, PREVIEW_DOTS_PER_INCH));
                                    },
                                    this::publish,
                                    this::failed);
                });
    }

    /// Gives `use` everything of one moment, at once or as soon as the ranking is there; never,
    /// where something speaks against it, which is then said.
    private void withContent(Consumer<ReportContent> use) {
        scoring.cancel();
        var now = parts.recordings().shown();
        if (now.isEmpty()) {
            close();
            return;
        }
        var shown = now.get();
        if (shown.hasChangedOnDisk()) {
            sayWhy(Messages.text("report.changed"));
            return;
        }
        if (!ranking.get()) {
            parts.content(shown, new RankingPart.LeftOut()).ifPresent(use);
            return;
        }
        var withoutDigits = parts.rankingWithoutDigits();
        if (withoutDigits.isPresent()) {
            parts.content(shown, withoutDigits.get()).ifPresent(use);
        } else if (parts.isRankingUnderWay()) {
            sayWhy(Messages.text("report.ranking"));
        } else {
            scoring =
                    parts.scoring()
                            .scoreWithSpreads(
                                    parts.labels().get(),
                                    scored ->
                                            parts.recordings()
                                                    .shown()
                                                    .filter(shown::equals)
                                                    .flatMap(
                                                            same ->
                                                                    parts.content(
                                                                            same,
                                                                            parts.shown(
                                                                                    same, scored)))
                                                    .ifPresent(use));
        }
    }

    private void sayWhy(String reason) {
        if (open.get()) {
            forget(reason);
        } else {
            board.sayFailed(reason);
        }
    }

    private void publish(Made made) {
        pdf = made.pdf();
        pages.set(made.pages());
        waiting.set("");
    }

    private void forget(String reason) {
        pdf = new byte[0];
        pages.set(List.of());
        waiting.set(reason);
    }

    private void failed(Exception failure) {
        forget(Messages.text("report.failed"));
        board.report(failure);
    }

    private PageStyle style(boolean toldPatient) {
        return PageStyle.standard(clock.instant().truncatedTo(ChronoUnit.SECONDS))
                .on(format.get())
                .drawn(parts.choices().style())
                .withMarks(parts.choices().marksProperty().get())
                .withPatient(toldPatient)
                .told(clock.getZone(), language);
    }

    /// The picture shows what the report draws.
    private PngPicture picture() {
        var paper = style(false).paper();
        return PngPicture.forPrint(paper, Theme.PAPER, 0, paper.pageSeconds(0));
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws Exception;
    }

    private void write(Path file, Writing writing) {
        whereUnchanged(
                () -> {
                    try {
                        writing.run();
                        return Optional.<String>empty();
                    } catch (FileSystemException e) {
                        return Optional.of(
                                Objects.requireNonNullElse(
                                        e.getReason(), Messages.text("report.disk")));
                    }
                },
                reason ->
                        reason.ifPresentOrElse(
                                why ->
                                        board.sayFailed(
                                                Messages.text(
                                                        "report.unsaved", file.getFileName(), why)),
                                () ->
                                        board.say(
                                                Messages.text(
                                                        "report.saved", file.getFileName()))));
    }

    /// Does the work unless the files of the recording have changed since they were read.
    private <T> void whereUnchanged(Callable<T> work, Consumer<T> onResult) {
        var unchanged = parts.recordings().unchangedOnDisk();
        worker.run(
                Worker.Lane.BACKGROUND,
                () -> unchanged.call() ? Optional.of(work.call()) : Optional.<T>empty(),
                done ->
                        done.ifPresentOrElse(
                                onResult,
                                () -> {
                                    board.sayFailed(Messages.text("report.changed"));
                                    parts.recordings().lookAtDisk();
                                }),
                failure -> {
                    board.sayFailed(Messages.text("report.failed"));
                    board.report(failure);
                });
    }
}
