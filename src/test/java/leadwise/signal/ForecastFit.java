package leadwise.signal;

import leadwise.model.Lead;
import leadwise.model.Recording;

/// Fits each independent lead by the other seven, by least squares over many recordings, each
/// scaled to the same size.
final class ForecastFit {

    private static final int LEADS = Lead.INDEPENDENT.size();

    /// Below, in mV, a lead is as good as flat and its recording is left out.
    private static final double LEAST_MILLIVOLTS = 0.01;

    private final double[][] products = new double[LEADS][LEADS];

    void add(Recording recording) {
        var leads = new SlowLeads(new CheckedLeads(recording).alive());
        if (!leads.leads().containsAll(Lead.INDEPENDENT)) {
            return;
        }
        var samples =
                leads.between(ChestForecast.FROM_HERTZ, ChestForecast.TO_HERTZ)
                        .values()
                        .toArray(double[][]::new);
        var own = new double[LEADS][LEADS];
        double size = 0;
        for (int a = 0; a < LEADS; a++) {
            for (int b = 0; b < LEADS; b++) {
                for (int i = 0; i < samples[a].length; i++) {
                    own[a][b] += samples[a][i] * samples[b][i] / samples[a].length;
                }
            }
            if (Math.sqrt(own[a][a]) < LEAST_MILLIVOLTS) {
                return;
            }
            size += own[a][a];
        }
        for (int a = 0; a < LEADS; a++) {
            for (int b = 0; b < LEADS; b++) {
                products[a][b] += own[a][b] / size;
            }
        }
    }

    /// The weights of all leads for this one, 0 for itself.
    double[] weights(int lead) {
        int unknowns = LEADS - 1;
        var equations = new double[unknowns][unknowns + 1];
        for (int row = 0; row < unknowns; row++) {
            for (int column = 0; column < unknowns; column++) {
                equations[row][column] = products[other(row, lead)][other(column, lead)];
            }
            equations[row][unknowns] = products[other(row, lead)][lead];
        }
        eliminate(equations);
        var weights = new double[LEADS];
        for (int row = 0; row < unknowns; row++) {
            weights[other(row, lead)] = equations[row][unknowns] / equations[row][row];
        }
        return weights;
    }

    private static int other(int index, int lead) {
        return index < lead ? index : index + 1;
    }

    /// Gauss and Jordan; the matrix is positive definite, so that no rows need to change places.
    private static void eliminate(double[][] equations) {
        for (int pivot = 0; pivot < equations.length; pivot++) {
            for (int row = 0; row < equations.length; row++) {
                double factor = row == pivot ? 0 : equations[row][pivot] / equations[pivot][pivot];
                for (int column = 0; column < equations[row].length; column++) {
                    equations[row][column] -= factor * equations[pivot][column];
                }
            }
        }
    }
}
