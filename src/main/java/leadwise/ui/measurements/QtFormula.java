package leadwise.ui.measurements;

import leadwise.model.CorrectedQt;
import leadwise.model.Measured;
import leadwise.ui.Messages;

/// By which formula QT is corrected. The short name is part of the value.
public enum QtFormula {
    FRIDERICIA("QTcF"),
    BAZETT("QTcB"),
    FRAMINGHAM("QTcFra"),
    HODGES("QTcH");

    private static final double FAST_PER_MINUTE = 90;
    private static final double SLOW_PER_MINUTE = 60;

    private final String shortName;

    QtFormula(String shortName) {
        this.shortName = shortName;
    }

    /// "QTcF".
    public String shortName() {
        return shortName;
    }

    /// "Fridericia, QT/∛RR".
    public String words() {
        return switch (this) {
            case FRIDERICIA -> Messages.text("measure.qtc.fridericia");
            case BAZETT -> Messages.text("measure.qtc.bazett");
            case FRAMINGHAM -> Messages.text("measure.qtc.framingham");
            case HODGES -> Messages.text("measure.qtc.hodges");
        };
    }

    Measured of(CorrectedQt qtc) {
        return switch (this) {
            case FRIDERICIA -> qtc.fridericiaMs();
            case BAZETT -> qtc.bazettMs();
            case FRAMINGHAM -> qtc.framinghamMs();
            case HODGES -> qtc.hodgesMs();
        };
    }

    /// What is known to be wrong with the formula at this rate; else empty.
    String remark(Measured heartRatePerMinute) {
        double rate = heartRatePerMinute.value().orElse(Double.NaN);
        if (this == BAZETT && rate > FAST_PER_MINUTE) {
            return Messages.text("measure.qtc.bazett.fast");
        }
        return this == BAZETT && rate < SLOW_PER_MINUTE
                ? Messages.text("measure.qtc.bazett.slow")
                : "";
    }

    @Override
    public String toString() {
        return words();
    }
}
