package leadwise.inference;

/// A label's embedding and where the reference recordings lie on it.
final class LabelVector {

    private final float[] vector;
    private final double[] sortedBankCosines;
    private final double bankMean;
    private final double bankDeviation;

    /// @param direction of any length
    LabelVector(double[] direction, ReferenceBank bank) {
        double squares = 0;
        for (double component : direction) {
            squares += component * component;
        }
        double length = Math.max(Math.sqrt(squares), Double.MIN_NORMAL);
        vector = new float[direction.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (direction[i] / length);
        }
        sortedBankCosines = bank.sortedCosines(vector);
        double sum = 0;
        for (double cosine : sortedBankCosines) {
            sum += cosine;
        }
        bankMean = sum / sortedBankCosines.length;
        double squaredDeviations = 0;
        for (double cosine : sortedBankCosines) {
            squaredDeviations += (cosine - bankMean) * (cosine - bankMean);
        }
        bankDeviation = Math.sqrt(squaredDeviations / sortedBankCosines.length);
    }

    double cosine(float[] ecg) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += (double) ecg[i] * vector[i];
        }
        return sum;
    }

    double percentile(double cosine) {
        return ReferenceBank.percentile(sortedBankCosines, cosine);
    }

    /// The cosine in standard deviations of the bank's cosines, from their mean.
    double standardised(double cosine) {
        return (cosine - bankMean) / Math.max(bankDeviation, Double.MIN_NORMAL);
    }
}
