package leadwise.ui;

import leadwise.model.WaveMark;

/// What the marks of the dominant beat are called.
public final class MarkWords {

    private MarkWords() {}

    public static String of(WaveMark mark) {
        return switch (mark) {
            case P_ONSET -> Messages.text("mark.p.onset");
            case P_OFFSET -> Messages.text("mark.p.offset");
            case QRS_ONSET -> Messages.text("mark.qrs.onset");
            case QRS_OFFSET -> Messages.text("mark.qrs.offset");
            case T_OFFSET -> Messages.text("mark.t.offset");
        };
    }
}
