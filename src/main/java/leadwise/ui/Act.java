package leadwise.ui;

import static leadwise.ui.ActGroup.DRAWING;
import static leadwise.ui.ActGroup.FINDINGS;
import static leadwise.ui.ActGroup.MEASURING;
import static leadwise.ui.ActGroup.RECORDING;
import static leadwise.ui.ActGroup.REVIEW;
import static leadwise.ui.ActGroup.WINDOW;

import java.util.Optional;
import java.util.stream.Stream;

/// Everything that has a key of its own. A line here and one `MainWindow.on` make a key; acts that
/// nobody serves are neither on the sheet nor in the settings.
///
/// Acts that follow one another with the same words share a row on the sheet: `+ − gain`.
public enum Act {
    OPEN(RECORDING, "act.open", "Ctrl+O"),
    OPEN_FOLDER(RECORDING, "act.openFolder", "Ctrl+Shift+O"),
    NEXT(RECORDING, "act.neighbours", "Page Down", "act.next"),
    PREVIOUS(RECORDING, "act.neighbours", "Page Up", "act.previous"),
    NEXT_UNREAD(RECORDING, "act.nextUnread", "N"),
    WORKLIST(RECORDING, "act.worklist", "Ctrl+L"),
    FROM_FILE(RECORDING, "act.fromFile", "I"),
    HEALTH(RECORDING, "act.health", "H"),
    READ_AGAIN(RECORDING, "act.readAgain", "F5"),
    HIDE_PATIENT(RECORDING, "act.hidePatient", "Ctrl+H"),

    LAYOUT_1(DRAWING, "act.layouts", "1", "act.layout"),
    LAYOUT_2(DRAWING, "act.layouts", "2", "act.layout"),
    LAYOUT_3(DRAWING, "act.layouts", "3", "act.layout"),
    LAYOUT_4(DRAWING, "act.layouts", "4", "act.layout"),
    LAYOUT_5(DRAWING, "act.layouts", "5", "act.layout"),
    LAYOUT_6(DRAWING, "act.layouts", "6", "act.layout"),
    LAYOUT_7(DRAWING, "act.layouts", "7", "act.layout"),
    ZOOM_IN(DRAWING, "act.zoom", "Ctrl+Plus", "act.zoomIn"),
    ZOOM_OUT(DRAWING, "act.zoom", "Ctrl+Minus", "act.zoomOut"),
    ZOOM_NOT(DRAWING, "act.zoomNot", "Ctrl+0"),
    GAIN_MORE(DRAWING, "act.gain", "+", "act.gainMore"),
    GAIN_LESS(DRAWING, "act.gain", "-", "act.gainLess"),
    SPEED_LESS(DRAWING, "act.speed", "<", "act.speedLess"),
    SPEED_MORE(DRAWING, "act.speed", ">", "act.speedMore"),
    FILTER(DRAWING, "act.filter", "F"),
    MARKS(DRAWING, "act.marks", "A"),
    LEAD_ORDER(DRAWING, "act.leadOrder", "O"),
    THEME(DRAWING, "act.theme", "G"),

    CALIPER(MEASURING, "act.caliper", "C"),
    MARCH_OUT(MEASURING, "act.marchOut", "M"),
    OTHER_END(MEASURING, "act.otherEnd", "X"),
    SNAP(MEASURING, "act.snap", "S"),
    WAVE_MARKS(MEASURING, "act.waveMarks", "W"),
    CALIPER_KIND(MEASURING, "act.caliperKind", "K"),

    ADD_FINDING(FINDINGS, "act.addFinding", "L"),
    UNCOVER(FINDINGS, "act.uncover", "Ctrl+B"),
    TAKE_1(FINDINGS, "act.takes", "Ctrl+1", "act.take"),
    TAKE_2(FINDINGS, "act.takes", "Ctrl+2", "act.take"),
    TAKE_3(FINDINGS, "act.takes", "Ctrl+3", "act.take"),
    TAKE_4(FINDINGS, "act.takes", "Ctrl+4", "act.take"),
    TAKE_5(FINDINGS, "act.takes", "Ctrl+5", "act.take"),
    TAKE_6(FINDINGS, "act.takes", "Ctrl+6", "act.take"),
    TAKE_7(FINDINGS, "act.takes", "Ctrl+7", "act.take"),
    TAKE_8(FINDINGS, "act.takes", "Ctrl+8", "act.take"),
    TAKE_9(FINDINGS, "act.takes", "Ctrl+9", "act.take"),
    REJECT_1(FINDINGS, "act.rejects", "Ctrl+Shift+1", "act.reject"),
    REJECT_2(FINDINGS, "act.rejects", "Ctrl+Shift+2", "act.reject"),
    REJECT_3(FINDINGS, "act.rejects", "Ctrl+Shift+3", "act.reject"),
    REJECT_4(FINDINGS, "act.rejects", "Ctrl+Shift+4", "act.reject"),
    REJECT_5(FINDINGS, "act.rejects", "Ctrl+Shift+5", "act.reject"),
    REJECT_6(FINDINGS, "act.rejects", "Ctrl+Shift+6", "act.reject"),
    REJECT_7(FINDINGS, "act.rejects", "Ctrl+Shift+7", "act.reject"),
    REJECT_8(FINDINGS, "act.rejects", "Ctrl+Shift+8", "act.reject"),
    REJECT_9(FINDINGS, "act.rejects", "Ctrl+Shift+9", "act.reject"),
    COMPARE(FINDINGS, "act.compare", "F2"),
    RANK_PAGE(FINDINGS, "act.rankPage", "T"),
    EXPLAIN(FINDINGS, "act.explain", "E"),
    PIN(FINDINGS, "act.pin", "P"),

    ADD_STATEMENT(REVIEW, "act.addStatement", "R"),
    COMMENT(REVIEW, "act.comment", "Ctrl+R"),
    CONFIRM_AND_NEXT(REVIEW, "act.confirmAndNext", "Ctrl+Enter"),
    UNDO(REVIEW, "act.undoRedo", "Ctrl+Z", "act.undo"),
    REDO(REVIEW, "act.undoRedo", "Ctrl+Y", "act.redo"),
    REPORT(REVIEW, "act.report", "Ctrl+P"),
    COPY(REVIEW, "act.copy", "Ctrl+Shift+C"),

    KEYS(WINDOW, "act.keys", "F1"),
    SETTINGS(WINDOW, "act.settings", "Ctrl+Comma"),
    FOCUS_PAPER(WINDOW, "act.focusPaper", "F6"),
    NEXT_PANEL(WINDOW, "act.nextPanel", "F7");

    /// So many ranks have keys of their own.
    static final int RANKS = 9;

    private final ActGroup group;
    private final String row;
    private final String usual;
    private final String own;

    Act(ActGroup group, String row, String usual) {
        this(group, row, usual, row);
    }

    Act(ActGroup group, String row, String usual, String own) {
        this.group = group;
        this.row = row;
        this.usual = usual;
        this.own = own;
    }

    /// The layout of that number, from 1.
    static Act layout(int number) {
        return valueOf("LAYOUT_" + number);
    }

    /// Takes the label of that rank, from 1, into the reading.
    static Act take(int rank) {
        return valueOf("TAKE_" + rank);
    }

    /// Rejects the label of that rank, from 1.
    static Act reject(int rank) {
        return valueOf("REJECT_" + rank);
    }

    ActGroup group() {
        return group;
    }

    /// What it does, as the sheet says it for all acts of its row.
    String rowWords() {
        return Messages.text(row);
    }

    /// What it does, for itself alone.
    public String words() {
        return Messages.text(own, number());
    }

    Optional<Key> usualKey() {
        return Key.parse(usual);
    }

    /// How it is called in the settings file; never changes.
    String id() {
        return name();
    }

    static Optional<Act> of(String id) {
        return Stream.of(values()).filter(act -> act.id().equals(id)).findFirst();
    }

    /// The digit at the end of the name, for acts that are one of a row.
    private String number() {
        return name().replaceFirst(".*_", "");
    }
}
