package leadwise.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers without needless zeros.
final class Plain {

    private Plain() {}

    /// At most two decimals: 500, 257.5.
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
