package leadwise.report;

import leadwise.paper.PaperLayout;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.stream.Stream;

/// Puts a report onto pages: band, columns and drawing on the first ones, columns alone on the
/// others, marks on all of them.
final class ReportPages implements AutoCloseable {

    private static final int COLUMNS = 3;
    private static final double TOP_MM = 6;
    private static final double FOOT_MM = 11.2;
    private static final double INSET_MM = 4;
    private static final double BETWEEN_MM = 6;

    private final ReportContent content;
    private final PageStyle style;
    private final Words words;
    private final PDDocument document = new PDDocument();
    private final Typesetter typesetter;
    private final Band band;
    private final Drawing drawing;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Typeface typeface;

    ReportPages(ReportContent content, PageStyle style) throws IOException {
        this.content = content;
        this.style = style;
        words = new Words(style.language(), style.zone());
        drawing = Drawing.of(content.recording(), style);
        typeface = Typeface.embeddedIn(document);
        double width = textWidthMm() - (COLUMNS - 1) * BETWEEN_MM;
        typesetter = new Typesetter(typeface, width / COLUMNS);
        band = new Band(content, style, words, typesetter);
    }

    byte[] bytes() throws IOException {
        var left = new ArrayDeque<Section>();
        for (var part : drawing.pages()) {
            boolean first = sheets.isEmpty();
            var sheet = sheet();
            draw(sheet, part);
            if (first) {
                left.addAll(firstColumns(sheet));
            } else {
                columns(sheet, left, drawingTopMm() - 1.5);
            }
        }
        while (!left.isEmpty()) {
            columns(sheet(), left, style.format().heightMm() - FOOT_MM);
        }
        for (int i = 0; i < sheets.size(); i++) {
            foot(sheets.get(i), i + 1);
            sheets.get(i).close();
        }
        describe();
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private Sheet sheet() throws IOException {
        var sheet = new Sheet(document, style.format(), typeface);
        sheets.add(sheet);
        band.print(sheet, leftsMm(), TOP_MM);
        sheet.rule(leftMm(), leftMm() + textWidthMm(), TOP_MM + Band.HEIGHT_MM);
        return sheet;
    }

    private void draw(Sheet sheet, PaperLayout part) {
        double left = (style.format().widthMm() - drawing.widthMm()) / 2;
        drawing.draw(sheet, style, part, left, drawingTopMm(), caption(part));
    }

    private String caption(PaperLayout part) {
        var filter =
                style.filter().isEmpty()
                        ? words.say("filter.none")
                        : words.say("filter", style.filter());
        var beyond = Drawing.beyondTheEdge(part);
        return beyond.isEmpty()
                ? filter
                : words.say("beyond", Drawing.names(beyond)) + "  ·  " + filter;
    }

    /// Measurements, statements and health side by side; what does not fit comes back, and what
    /// stands on the following pages in any case after it.
    private List<Section> firstColumns(Sheet sheet) {
        var numbers = new MeasurementSections(content, words, typesetter);
        var review = new ReviewSections(content, words, typesetter);
        var ranking = new RankingSections(content, words, typesetter);
        var columns =
                List.of(
                        Stream.of(numbers.measured()),
                        Stream.of(review.accepted(), review.rejected(), review.comment()),
                        Stream.of(review.health(), review.ofFile(), numbers.ofFile()));
        var left = new ArrayList<Section>();
        for (int i = 0; i < COLUMNS; i++) {
            var sections = queue(columns.get(i));
            column(sheet, i, drawingTopMm() - 1.5, true).fill(sections);
            left.addAll(sections);
        }
        var origin = new OriginSection(content, style, words, typesetter);
        left.addAll(queue(Stream.of(band.inFull(), ranking.ranking(), origin.section())));
        return left;
    }

    private static Deque<Section> queue(Stream<Section> sections) {
        var queue = new ArrayDeque<Section>();
        sections.filter(section -> !section.isEmpty()).forEach(queue::add);
        return queue;
    }

    private void columns(Sheet sheet, Deque<Section> left, double bottomMm) {
        for (int i = 0; i < COLUMNS && !left.isEmpty(); i++) {
            column(sheet, i, bottomMm, false).fill(left);
        }
    }

    private Column column(Sheet sheet, int index, double bottomMm, boolean tellsRest) {
        return new Column(sheet, words, leftsMm()[index], columnTopMm(), bottomMm, tellsRest);
    }

    private void foot(Sheet sheet, int page) {
        double height = style.format().heightMm();
        double right = leftMm() + textWidthMm();
        sheet.rule(leftMm(), right, height - 9.9);
        sheet.text(Style.SMALL, leftMm(), height - 7, words.say("notice"));
        sheet.textTo(Style.SMALL, right, height - 7, words.say("page", page, sheets.size()));
        sheet.text(
                Style.SMALL,
                leftMm(),
                height - 3.8,
                words.say("made", content.madeBy().program(), words.time(style.made())));
        sheet.textTo(
                Style.SMALL, right, height - 3.8, words.say("recordingIs", content.shortHash()));
        if (!content.isConfirmed()) {
            sheet.across(words.say("UNCONFIRMED"));
        }
    }

    /// Tells what the file is, without a word of the patient.
    private void describe() {
        var about = new PDDocumentInformation();
        about.setTitle(words.say("title", WithoutPatient.name(content.sha256())));
        about.setCreator("Leadwise " + content.madeBy().program());
        about.setProducer("Leadwise, PDFBox");
        var made = GregorianCalendar.from(style.made().atZone(ZoneOffset.UTC));
        about.setCreationDate(made);
        about.setModificationDate(made);
        document.setDocumentInformation(about);
        document.getDocumentCatalog().setLanguage(style.language().toLanguageTag());
        // without it PDFBox makes an id from the clock
        document.setDocumentId(style.made().getEpochSecond());
    }

    private double drawingTopMm() {
        return style.format().heightMm() - FOOT_MM - Drawing.HEIGHT_MM;
    }

    private static double columnTopMm() {
        return TOP_MM + Band.HEIGHT_MM + 1.2;
    }

    private double leftMm() {
        double drawn = Math.min(drawing.widthMm(), style.format().widthMm() - 12);
        return (style.format().widthMm() - drawn) / 2 + INSET_MM;
    }

    private double textWidthMm() {
        return style.format().widthMm() - 2 * leftMm();
    }

    private double[] leftsMm() {
        var lefts = new double[COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            lefts[i] = leftMm() + i * (typesetter.widthMm() + BETWEEN_MM);
        }
        return lefts;
    }
}
