package leadwise.inference;

import leadwise.model.Probability;
import leadwise.model.Probability.FittedOn;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// From cosines to probabilities: `calibration.json`, as `docs/bundle-format.md` describes it.
///
/// @param id named in every answer
/// @param description the recordings that it was fitted on, for people
/// @param statements the statements that have a fit of their own, by their ids
/// @param transferred the fit for any other label
record Calibration(
        String id, String description, Map<String, OwnFit> statements, SharedFit transferred) {

    /// A statement's own fit.
    ///
    /// @param slope of the log-odds over the cosine
    /// @param offset the log-odds at a cosine of 0
    /// @param on the recordings behind it
    record OwnFit(double slope, double offset, FittedOn on) {

        Probability of(double cosine) {
            return Probability.calibrated(logistic(slope * cosine + offset), on);
        }
    }

    /// The fit for labels that have none of their own.
    ///
    /// @param slope of the log-odds over the standardised cosine
    /// @param offset the log-odds at the reference recordings' mean
    /// @param spread how far such labels' log-odds lie from it, one standard deviation
    /// @param statements how many it was fitted on
    record SharedFit(double slope, double offset, double spread, int statements) {

        Probability of(double standardised) {
            double logOdds = slope * standardised + offset;
            return Probability.transferred(
                    logistic(logOdds), logistic(logOdds - spread), logistic(logOdds + spread));
        }
    }

    Calibration {
        statements = Map.copyOf(statements);
    }

    static Optional<Calibration> read(Path folder, Manifest manifest) throws BundleException {
        if (manifest.calibration().isEmpty()) {
            return Optional.empty();
        }
        var json = JsonFields.read(folder, manifest.calibration().get());
        var description = json.text("description");
        var calibration =
                new Calibration(
                        json.text("id"),
                        description,
                        own(json.object("statements"), manifest, description),
                        shared(json.object("transferred")));
        json.end();
        return Optional.of(calibration);
    }

    private static Map<String, OwnFit> own(JsonFields json, Manifest manifest, String description)
            throws BundleException {
        var fits = new HashMap<String, OwnFit>();
        for (var id : json.names()) {
            if (manifest.statements().filter(known -> known.ids().contains(id)).isEmpty()) {
                throw json.refused(id, "has no vector in the bundle");
            }
            var fit = json.object(id);
            fits.put(
                    id,
                    new OwnFit(
                            fit.number("slope"),
                            fit.number("offset"),
                            new FittedOn(
                                    fit.wholeNumber("positives"),
                                    fit.names().contains("recordings")
                                            ? fit.positiveInteger("recordings")
                                            : 0,
                                    description)));
            fit.end();
        }
        return fits;
    }

    private static SharedFit shared(JsonFields json) throws BundleException {
        var fit =
                new SharedFit(
                        json.number("slope"),
                        json.number("offset"),
                        json.number("spread"),
                        json.positiveInteger("statements"));
        if (fit.spread() < 0) {
            throw json.refused("spread", "is " + fit.spread() + ", expected 0 or more");
        }
        json.end();
        return fit;
    }

    /// The probability of a label.
    ///
    /// @param statementId the statement that the label means
    /// @param cosine with the recording
    /// @param standardised the cosine in standard deviations of the reference recordings' cosines
    ///   with the same label, from their mean
    Probability of(Optional<String> statementId, double cosine, double standardised) {
        return statementId
                .flatMap(id -> Optional.ofNullable(statements.get(id)))
                .map(fit -> fit.of(cosine))
                .orElseGet(() -> transferred.of(standardised));
    }

    private static double logistic(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
