package leadwise.ui;

import leadwise.model.WaveMark;

/// What the marks of the dominant beat are called.
public final class MarkWords {

    private MarkWords() {}

    public static String of(WaveMark mark) {
        return switch (mark) {
            case P_ONSET -> Messages.text("wave.pOnset");
            case P_OFFSET -> Messages.text("wave.pOffset");
            case QRS_ONSET -> Messages.text("wave.qrsOnset");
            case QRS_OFFSET -> Messages.text("wave.qrsOffset");
            case T_OFFSET -> Messages.text("wave.tOffset");
        };
    }
}
