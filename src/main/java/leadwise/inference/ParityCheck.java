package leadwise.inference;

/// Feeds golden vectors through the program's own path and compares with the training framework's.
final class ParityCheck {

    private static final double INPUT_TOLERANCE = 1e-4;

    private final Manifest manifest;
    private final EcgInput input;
    private final Tokenizer tokenizer;
    private final Encoders encoders;
    private double largestInputDifference;
    private double lowestEcgCosine = 1;
    private double lowestTextCosine = 1;

    ParityCheck(Manifest manifest, EcgInput input, Tokenizer tokenizer, Encoders encoders) {
        this.manifest = manifest;
        this.input = input;
        this.tokenizer = tokenizer;
        this.encoders = encoders;
    }

    /// Compares the first recording and the first phrase.
    void first(GoldenVectors golden) throws BundleException {
        ecg(golden.ecgs().getFirst());
        text(golden.texts().getFirst());
    }

    /// Compares everything.
    ParityFigures all(GoldenVectors golden) throws BundleException {
        for (var each : golden.ecgs()) {
            ecg(each);
        }
        for (var each : golden.texts()) {
            text(each);
        }
        return new ParityFigures(
                golden.ecgs().size(),
                golden.texts().size(),
                largestInputDifference,
                lowestEcgCosine,
                lowestTextCosine);
    }

    private void ecg(GoldenVectors.Ecg golden) throws BundleException {
        switch (input.of(golden.recording())) {
            case EcgInput.Outcome.Unfit(var reason) ->
                    throw refused(golden.place() + ".leads", "is declined: " + reason);
            case EcgInput.Outcome.Ready ready -> {
                compareInput(golden, ready.samples());
                double cosine = golden.embedding().cosine(encoders.encodeEcg(ready.samples()));
                lowestEcgCosine = Math.min(lowestEcgCosine, cosine);
                compare(golden.place(), cosine);
            }
        }
    }

    private void compareInput(GoldenVectors.Ecg golden, float[] mine) throws BundleException {
        int at = 0;
        for (int lead = 0; lead < golden.input().size(); lead++) {
            for (double theirs : golden.input().get(lead)) {
                double difference = Math.abs(theirs - mine[at++]);
                largestInputDifference = Math.max(largestInputDifference, difference);
                if (!(difference <= INPUT_TOLERANCE)) {
                    throw refused(
                            golden.place() + ".input",
                            "differs by "
                                    + difference
                                    + " in lead "
                                    + manifest.ecg().leads().get(lead)
                                    + " from what this program feeds the encoder");
                }
            }
        }
    }

    private void text(GoldenVectors.Phrase golden) throws BundleException {
        var tokens = tokenizer.tokens(golden.text());
        if (!tokens.ids().equals(golden.tokens())) {
            throw refused(
                    golden.place() + ".tokens",
                    "is " + golden.tokens() + ", this program's tokenizer gives " + tokens.ids());
        }
        double cosine = golden.embedding().cosine(encoders.encodeText(tokens).embedding());
        lowestTextCosine = Math.min(lowestTextCosine, cosine);
        compare(golden.place(), cosine);
    }

    private void compare(String place, double cosine) throws BundleException {
        if (!(1 - cosine <= manifest.parity().tolerance())) {
            throw refused(
                    place + ".embedding",
                    "has cosine " + cosine + " with this program's, expected 1");
        }
    }

    private BundleException refused(String place, String reason) {
        return new BundleException(manifest.parity().file(), place, reason);
    }
}
