package leadwise.ui.compare;

import leadwise.phrasing.Agreement;
import leadwise.ui.Messages;

import java.util.Locale;

/// How alike two phrasings order recordings, in sentences.
final class AgreementWords {

    /// Below so many recordings the correlation is chance.
    private static final int FEW = 10;

    private AgreementWords() {}

    /// The sentence with the rank correlation.
    static String order(Agreement agreement) {
        if (agreement.recordings() == 0) {
            return Messages.text("agreement.nothing");
        }
        if (agreement.spearman().isEmpty()) {
            return Messages.text("agreement.none", agreement.recordings());
        }
        double rho = agreement.spearman().getAsDouble();
        var sentence =
                Messages.text(
                        "agreement.order",
                        agreement.recordings(),
                        how(rho),
                        String.format(Locale.ROOT, "%.2f", rho).replace('-', '\u2212'));
        return agreement.recordings() < FEW
                ? sentence + " " + Messages.text("agreement.few")
                : sentence;
    }

    /// The sentences with what is counted.
    static String counts(Agreement agreement) {
        if (agreement.recordings() == 0) {
            return "";
        }
        return Messages.text("agreement.pairs", agreement.flippedPairs(), agreement.pairs())
                + " "
                + Messages.text(
                        agreement.bandsOfProbability()
                                ? "agreement.bands.probability"
                                : "agreement.bands.percentile",
                        agreement.sameBand(),
                        agreement.recordings());
    }

    private static String how(double rho) {
        if (rho >= 0.95) {
            return Messages.text("agreement.nearly");
        }
        if (rho >= 0.8) {
            return Messages.text("agreement.mostly");
        }
        if (rho >= 0.5) {
            return Messages.text("agreement.partly");
        }
        return Messages.text(rho > -0.5 ? "agreement.hardly" : "agreement.reversed");
    }
}
