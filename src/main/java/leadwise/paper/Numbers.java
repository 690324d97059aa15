package leadwise.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as they are printed on paper.
final class Numbers {

    private Numbers() {}

    /// At most two decimals and no trailing zeros: 25, 12.5, 7.32.
    static String plain(double value) {
        var rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
