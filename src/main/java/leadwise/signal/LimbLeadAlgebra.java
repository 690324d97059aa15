package leadwise.signal;

import leadwise.model.Lead;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Whether III and the augmented leads follow from I and II, as they must (Einthoven, Goldberger).
///
/// Works on the leads' covariances, so that trying another order or sign costs nothing. Each lead's
/// mean is subtracted, not its median: a median is not additive.
final class LimbLeadAlgebra {

    private static final List<Lead> LEADS =
            List.of(Lead.I, Lead.II, Lead.III, Lead.AVR, Lead.AVL, Lead.AVF);

    /// Each dependent lead minus what follows from I and II, as factors of [#LEADS].
    private static final double[][] RESIDUALS = {
        {1, -1, 1, 0, 0, 0},
        {0.5, 0.5, 0, 1, 0, 0},
        {-1, 0.5, 0, 0, 1, 0},
        {0.5, -1, 0, 0, 0, 1}
    };

    private static final double TAIL_SHARE = 0.95;

    private final boolean[] stored = new boolean[LEADS.size()];
    private final double[][] centred;
    private final double[][] covariance;

    private LimbLeadAlgebra(double[][] centred, Map<Lead, LeadProfile> leads) {
        this.centred = centred;
        for (int lead = 0; lead < stored.length; lead++) {
            stored[lead] = leads.containsKey(LEADS.get(lead));
        }
        covariance = new double[LEADS.size()][LEADS.size()];
        for (int a = 0; a < covariance.length; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (int i = 0; i < centred[a].length; i++) {
                    sum += centred[a][i] * centred[b][i];
                }
                covariance[a][b] = sum / Math.max(1, centred[a].length);
                covariance[b][a] = covariance[a][b];
            }
        }
    }

    /// What was found.
    ///
    /// @param wrong the leads that do not follow; empty when all do
    /// @param residualPercent of the worst, against the largest of I, II, III
    /// @param remedy what would make it fit: "Exchanging aVL and aVF"; empty when nothing simple
    ///   does
    record Verdict(List<Lead> wrong, double residualPercent, String remedy) {}

    /// Checks the limb leads that are stored; a lead that is not counts as what follows from I and
    /// II.
    static Verdict of(Map<Lead, LeadProfile> leads) {
        var one = leads.get(Lead.I);
        var two = leads.get(Lead.II);
        if (one == null || two == null) {
            return new Verdict(List.of(), 0, "");
        }
        return new LimbLeadAlgebra(centred(leads, one, two), leads).verdict();
    }

    private static double[][] centred(
            Map<Lead, LeadProfile> leads, LeadProfile one, LeadProfile two) {
        var rows = new double[LEADS.size()][one.length()];
        int kept = 0;
        for (int i = 0; i < one.length(); i++) {
            boolean whole = true;
            for (int lead = 0; lead < rows.length; lead++) {
                var profile = leads.get(LEADS.get(lead));
                rows[lead][kept] =
                        profile != null ? profile.at(i) : follows(lead, one.at(i), two.at(i));
                whole &= !Double.isNaN(rows[lead][kept]);
            }
            kept += whole ? 1 : 0;
        }
        for (int lead = 0; lead < rows.length; lead++) {
            rows[lead] = Arrays.copyOf(rows[lead], kept);
            double mean = Arrays.stream(rows[lead]).average().orElse(0);
            for (int i = 0; i < kept; i++) {
                rows[lead][i] -= mean;
            }
        }
        return rows;
    }

    private static double follows(int lead, double one, double two) {
        return lead < 2 ? Double.NaN : -RESIDUALS[lead - 2][0] * one - RESIDUALS[lead - 2][1] * two;
    }

    private Verdict verdict() {
        var wrong = new ArrayList<Lead>();
        double worst = 0;
        double scale = scale(identity(), noneTurned());
        for (int lead = 2; lead < LEADS.size(); lead++) {
            double share = rms(RESIDUALS[lead - 2], identity(), noneTurned()) / scale;
            if (share > HealthLimits.ALGEBRA_SHARE
                    && tail(RESIDUALS[lead - 2]) > HealthLimits.ALGEBRA_MILLIVOLTS) {
                wrong.add(LEADS.get(lead));
                worst = Math.max(worst, share);
            }
        }
        return new Verdict(wrong, 100 * worst, wrong.isEmpty() ? "" : remedy());
    }

    private String remedy() {
        for (int a = 0; a < LEADS.size(); a++) {
            for (int b = a + 1; b < LEADS.size(); b++) {
                var order = identity();
                order[a] = b;
                order[b] = a;
                if (stored[a] && stored[b] && fits(order, noneTurned())) {
                    return "Exchanging " + LEADS.get(a) + " and " + LEADS.get(b);
                }
            }
        }
        for (int a = 0; a < LEADS.size(); a++) {
            var signs = noneTurned();
            signs[a] = -1;
            if (stored[a] && fits(identity(), signs)) {
                return "Turning " + LEADS.get(a) + " over";
            }
        }
        return "";
    }

    private boolean fits(int[] order, double[] signs) {
        double most = HealthLimits.ALGEBRA_SHARE * scale(order, signs);
        return Arrays.stream(RESIDUALS).allMatch(factors -> rms(factors, order, signs) <= most);
    }

    private double scale(int[] order, double[] signs) {
        double largest = Double.MIN_NORMAL;
        for (int lead = 0; lead < 3; lead++) {
            var factors = new double[LEADS.size()];
            factors[lead] = 1;
            largest = Math.max(largest, rms(factors, order, signs));
        }
        return largest;
    }

    /// Root mean square of the sum of factor × lead, the leads taken in `order` with `signs`.
    private double rms(double[] factors, int[] order, double[] signs) {
        double sum = 0;
        for (int a = 0; a < factors.length; a++) {
            for (int b = 0; b < factors.length; b++) {
                sum +=
                        factors[a]
                                * signs[a]
                                * factors[b]
                                * signs[b]
                                * covariance[order[a]][order[b]];
            }
        }
        return Math.sqrt(Math.max(0, sum));
    }

    /// The 95th percentile of the residual's absolute value, in mV.
    private double tail(double[] factors) {
        var absolute = new double[centred[0].length];
        for (int i = 0; i < absolute.length; i++) {
            double sum = 0;
            for (int lead = 0; lead < factors.length; lead++) {
                sum += factors[lead] * centred[lead][i];
            }
            absolute[i] = Math.abs(sum);
        }
        Arrays.sort(absolute);
        return absolute.length == 0 ? 0 : absolute[(int) (TAIL_SHARE * (absolute.length - 1))];
    }

    private static int[] identity() {
        return new int[] {0, 1, 2, 3, 4, 5};
    }

    private static double[] noneTurned() {
        return new double[] {1, 1, 1, 1, 1, 1};
    }
}
