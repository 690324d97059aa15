package leadwise.ui.report;

import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import leadwise.report.PagePicture;
import leadwise.report.PaperFormat;
import leadwise.ui.Messages;

import java.io.ByteArrayInputStream;
import java.util.List;

/// The pages of a report over the window, with what can be done with them. Left and right page
/// through, Esc closes.
public final class ReportView extends StackPane {

    private final ReportViewModel model;
    private final SaveChoice saving;
    private final IntegerProperty page = new SimpleIntegerProperty(0);
    private final ImageView picture = new ImageView();
    private final Button save = button("report.save", "report-save", this::save);
    private final Button close;
    private boolean awaited;

    public ReportView(ReportViewModel model, SaveChoice saving) {
        this.model = model;
        this.saving = saving;
        this.close = button("close", "report-close", model::close);
        setId("report");
        getStyleClass().add("overlay");
        visibleProperty().bind(model.openProperty());
        var title = new Label(Messages.text("report.title"));
        title.getStyleClass().add("card-title");
        var card = new BorderPane(sheet());
        card.getStyleClass().add("card");
        card.setTop(new VBox(10, title, choices()));
        card.setBottom(buttons());
        getChildren().add(card);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.pagesProperty().subscribe(_ -> page.set(0));
        page.subscribe(_ -> show());
        model.pagesProperty().subscribe(_ -> show());
        model.pagesProperty().addListener((_, _, _) -> beginSaving());
        model.openProperty().addListener((_, _, now) -> opened(now));
    }

    /// Copies the review in words and the paper as a picture; the preview need not be open.
    public void copy() {
        model.copy(ReportView::toClipboard);
    }

    private void opened(boolean now) {
        awaited = now;
        if (now) {
            applyCss();
            close.requestFocus();
            beginSaving();
        }
    }

    /// Saving is what most come for; but there is nothing to save before the first pages are made.
    private void beginSaving() {
        if (awaited && !isEmpty()) {
            awaited = false;
            save.requestFocus();
        }
    }

    private static void toClipboard(ReportViewModel.Copied copied) {
        var content = new ClipboardContent();
        content.putString(copied.text());
        content.putImage(new Image(new ByteArrayInputStream(copied.png())));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private Node choices() {
        var patient = new CheckBox(Messages.text("report.patient"));
        patient.setId("report-patient");
        patient.selectedProperty().bindBidirectional(model.patientProperty());
        var copies = new CheckBox(Messages.text("report.patientInCopies"));
        copies.setId("report-patient-copies");
        copies.selectedProperty().bindBidirectional(model.patientInCopiesProperty());
        var ranking = new CheckBox(Messages.text("report.withRanking"));
        ranking.setId("report-ranking");
        ranking.selectedProperty().bindBidirectional(model.rankingProperty());
        ranking.disableProperty().bind(model.rankingCoveredProperty());
        var format = new ChoiceBox<PaperFormat>();
        format.setId("report-format");
        format.getItems().setAll(PaperFormat.values());
        format.setConverter(new FormatNames());
        format.valueProperty().bindBidirectional(model.formatProperty());
        format.setAccessibleText(Messages.text("report.format"));
        var line = new HBox(18, patient, ranking, copies, space(), format);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node sheet() {
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        picture.setId("report-page");
        var waiting = new Label();
        waiting.setId("report-waiting");
        waiting.setWrapText(true);
        waiting.textProperty().bind(model.waitingProperty());
        var sheet = new StackPane(picture, waiting);
        sheet.getStyleClass().add("report-sheet");
        sheet.setMinSize(0, 0);
        picture.fitWidthProperty().bind(sheet.widthProperty().subtract(24));
        picture.fitHeightProperty().bind(sheet.heightProperty().subtract(24));
        return sheet;
    }

    private Node buttons() {
        var none = Bindings.createBooleanBinding(this::isEmpty, model.pagesProperty());
        var back = button("report.back", "report-back", () -> turn(-1));
        back.setAccessibleText(Messages.text("report.back.tip"));
        back.disableProperty().bind(page.lessThanOrEqualTo(0));
        var on = button("report.on", "report-on", () -> turn(1));
        on.setAccessibleText(Messages.text("report.on.tip"));
        on.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> page.get() >= pages().size() - 1,
                                page,
                                model.pagesProperty()));
        var place = new Label();
        place.setId("report-place");
        place.setMinWidth(Region.USE_PREF_SIZE);
        place.textProperty()
                .bind(Bindings.createStringBinding(this::place, page, model.pagesProperty()));
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        save.disableProperty().bind(none);
        var print = button("report.print", "report-print", model::print);
        print.disableProperty().bind(none);
        var saveAsPicture = button("report.picture", "report-picture", this::savePicture);
        var copy = button("report.copy", "report-copy", this::copy);
        var line = new HBox(8, back, place, on, said(), save, print, saveAsPicture, copy, close);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node said() {
        var said = new Label();
        said.setId("report-said");
        said.setWrapText(true);
        said.setMaxWidth(Double.MAX_VALUE);
        said.setPadding(new Insets(0, 12, 0, 12));
        said.textProperty().bind(model.saidProperty());
        HBox.setHgrow(said, Priority.ALWAYS);
        return said;
    }

    private void pressed(KeyEvent key) {
        boolean known = true;
        switch (key.getCode()) {
            case KeyCode.ESCAPE -> model.close();
            case KeyCode.PAGE_UP -> turn(-1);
            case KeyCode.PAGE_DOWN -> turn(1);
            default -> known = false;
        }
        if (known) {
            key.consume();
        }
    }

    private void turn(int by) {
        page.set(Math.clamp(page.get() + (long) by, 0, Math.max(0, pages().size() - 1)));
    }

    private void show() {
        if (isEmpty()) {
            picture.setImage(null);
            return;
        }
        picture.setImage(image(pages().get(Math.min(page.get(), pages().size() - 1))));
        picture.setAccessibleText(place());
    }

    private static Image image(PagePicture page) {
        var image = new WritableImage(page.widthPx(), page.heightPx());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        page.widthPx(),
                        page.heightPx(),
                        PixelFormat.getIntArgbInstance(),
                        page.argb(),
                        0,
                        page.widthPx());
        return image;
    }

    private List<PagePicture> pages() {
        return model.pagesProperty().get();
    }

    private boolean isEmpty() {
        return pages().isEmpty();
    }

    private String place() {
        return isEmpty()
                ? Messages.text("report.noPage")
                : Messages.text("report.page", page.get() + 1, pages().size());
    }

    private void save() {
        saving.toSave(SaveChoice.Kind.PDF, model.suggestedName("pdf")).ifPresent(model::save);
    }

    private void savePicture() {
        saving.toSave(SaveChoice.Kind.PNG, model.suggestedName("png"))
                .ifPresent(model::savePicture);
    }

    private static Button button(String key, String id, Runnable act) {
        var button = new Button(Messages.text(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static final class FormatNames extends StringConverter<PaperFormat> {

        @Override
        public String toString(PaperFormat format) {
            return switch (format) {
                case A4 -> Messages.text("report.a");
                case LETTER -> Messages.text("report.letter");
            };
        }

        @Override
        public PaperFormat fromString(String name) {
            throw new UnsupportedOperationException("nobody types a paper");
        }
    }
}
