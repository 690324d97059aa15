package leadwise.signal;

import static leadwise.signal.Faults.CHEST;
import static leadwise.signal.Faults.LIMB;
import static leadwise.signal.Faults.any;

import leadwise.model.Lead;
import leadwise.model.Recording;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/// A kind of fault at one strength.
///
/// @param name what is wrong
/// @param sight whether a signal can betray it
/// @param codes the findings that name this fault; others that it raises do not count
/// @param fits the recordings in which it can be put
/// @param fault puts it in
record FaultKind(
        String name, Sight sight, Set<String> codes, Predicate<Recording> fits, Fault fault) {

    /// Whether a signal can betray a fault.
    enum Sight {
        /// It contradicts what holds for all recordings, or for nearly all.
        SEEN,
        /// Many good recordings look the same: counted, and no aim.
        BLIND
    }

    /// Spoils a recording.
    @FunctionalInterface
    interface Fault {
        Recording in(Recording good, Random random);
    }

    private static final double MAINS_LEAST_RATE = 200;
    private static final double CLIPPED_LEAST_MILLIVOLTS = 0.8;

    static List<FaultKind> all() {
        return List.of(
                seen(
                        "two limb leads exchanged",
                        (r, random) -> Faults.twoExchanged(r, LIMB, random),
                        "limb-lead-algebra"),
                limb("inverted", -1),
                limb("with a gain of twice its own", 2),
                limb("with a gain of half its own", 0.5),
                limb("with a gain of 5 times its own", 5),
                limb("with a gain of 10 times its own", 10),
                limb("with a gain of 1000 times its own", 1000),
                lateLimb(0.02),
                lateLimb(0.1),
                lateLimb(1),
                all("all leads × 5", 5),
                all("all leads ÷ 5", 0.2),
                all("all leads × 10", 10),
                all("all leads ÷ 10", 0.1),
                all("all leads × 1000", 1000),
                all("all leads ÷ 1000", 0.001),
                chest("× 5", 5),
                chest("÷ 5", 0.2),
                chest("× 10", 10),
                chest("÷ 10", 0.1),
                chest("× 1000", 1000),
                chest("÷ 1000", 0.001),
                seen(
                        "a chest lead inverted",
                        (r, random) -> Faults.times(r, any(CHEST, random), -1),
                        "inverted"),
                lateChest(0.05),
                lateChest(0.1),
                lateChest(0.3),
                lateChest(1),
                seen(
                        "a lead off: no samples",
                        (r, random) -> Faults.with(r, any(Lead.STANDARD, random), _ -> Double.NaN),
                        "absent"),
                seen(
                        "a lead off: no samples after 6 s",
                        (r, random) -> Faults.from(r, any(Lead.STANDARD, random), 6, Double.NaN),
                        "gaps"),
                seen(
                        "a lead off: only noise of 0.02 mV",
                        (r, random) ->
                                Faults.noiseOnly(r, any(Lead.STANDARD, random), 0.02, random),
                        "limb-lead-algebra",
                        "foreign",
                        "chest-gain"),
                seen(
                        "a lead off: only noise of 0.2 mV",
                        (r, random) -> Faults.noiseOnly(r, any(Lead.STANDARD, random), 0.2, random),
                        "limb-lead-algebra",
                        "foreign",
                        "noise"),
                seen(
                        "a lead flat",
                        (r, random) -> Faults.with(r, any(Lead.STANDARD, random), _ -> 0.0),
                        "flat"),
                seen(
                        "a lead flat after 6 s",
                        (r, random) -> Faults.from(r, any(Lead.STANDARD, random), 6, 0),
                        "stuck"),
                seen("half missing in all leads", (r, _) -> Faults.halfOf(r, Double.NaN), "gaps"),
                seen("half zero in all leads", (r, _) -> Faults.halfOf(r, 0), "stuck"),
                clipped(0.5),
                clipped(0.7),
                mains(0.05, 50),
                mains(0.05, 60),
                mains(0.2, 50),
                seen(
                        "noise of 0.2 mV in a lead",
                        (r, random) -> Faults.plusNoise(r, any(Lead.STANDARD, random), 0.2, random),
                        "noise",
                        "limb-lead-algebra"),
                seen(
                        "wander of ± 3 mV in a lead",
                        (r, random) -> Faults.plus(r, any(Lead.STANDARD, random), 3, 0.3, random),
                        "wander",
                        "limb-lead-algebra"),
                seen(
                        "a spike of 10 mV in a lead",
                        (r, random) -> spike(r, any(Lead.STANDARD, random), random),
                        "step",
                        "extreme"),
                copied("a chest lead copied to another", 1, 0),
                copied("a chest lead copied to another with opposite sign", -1, 0),
                copied("a chest lead copied to another with noise of 2 µV", 1, 0.002),
                seen(
                        "every lead stretched to a span of 1 mV",
                        (r, _) -> Faults.normalised(r),
                        "normalised"),
                rate("sample rate × 4", 4),
                rate("sample rate ÷ 4", 0.25),
                rate("sample rate × 10", 10),
                rate("sample rate ÷ 10", 0.1),
                blind("all leads × 2", (r, _) -> Faults.inAll(r, v -> 2 * v), "amplitude"),
                blind("all leads ÷ 2", (r, _) -> Faults.inAll(r, v -> v / 2), "amplitude"),
                blind(
                        "a chest lead × 2",
                        (r, random) -> Faults.times(r, any(CHEST, random), 2),
                        "chest-gain"),
                blind(
                        "a chest lead ÷ 2",
                        (r, random) -> Faults.times(r, any(CHEST, random), 0.5),
                        "chest-gain"),
                blind(
                        "a chest lead late by 20 ms",
                        (r, random) -> Faults.late(r, any(CHEST, random), 0.02),
                        "shifted",
                        "foreign"),
                blind(
                        "two neighbouring chest leads exchanged",
                        (r, random) -> neighbours(r, random),
                        "foreign",
                        "inverted",
                        "shifted",
                        "chest-gain"),
                blind(
                        "any two chest leads exchanged",
                        (r, random) -> Faults.twoExchanged(r, CHEST, random),
                        "foreign",
                        "inverted",
                        "shifted",
                        "chest-gain"),
                blind(
                        "the electrodes of the arms exchanged",
                        (r, _) -> Faults.armsExchanged(r),
                        "electrodes"),
                blindRate("sample rate × 2", 2),
                blindRate("sample rate ÷ 2", 0.5));
    }

    private static FaultKind seen(String name, Fault fault, String... codes) {
        return new FaultKind(name, Sight.SEEN, Set.of(codes), _ -> true, fault);
    }

    private static FaultKind blind(String name, Fault fault, String... codes) {
        return new FaultKind(name, Sight.BLIND, Set.of(codes), _ -> true, fault);
    }

    private static FaultKind limb(String what, double factor) {
        return seen(
                "a limb lead " + what,
                (r, random) -> Faults.times(r, any(LIMB, random), factor),
                "limb-lead-algebra");
    }

    private static FaultKind lateLimb(double seconds) {
        return seen(
                "a limb lead late by %.0f ms".formatted(1000 * seconds),
                (r, random) -> Faults.late(r, any(LIMB, random), seconds),
                "limb-lead-algebra");
    }

    private static FaultKind lateChest(double seconds) {
        return seen(
                "a chest lead late by %.0f ms".formatted(1000 * seconds),
                (r, random) -> Faults.late(r, any(CHEST, random), seconds),
                "shifted",
                "foreign");
    }

    private static FaultKind all(String name, double factor) {
        return seen(name, (r, _) -> Faults.inAll(r, v -> factor * v), "amplitude");
    }

    private static FaultKind chest(String how, double factor) {
        return seen(
                "a chest lead " + how,
                (r, random) -> Faults.times(r, any(CHEST, random), factor),
                "chest-gain",
                "extreme");
    }

    private static FaultKind rate(String name, double factor) {
        return seen(
                name,
                (r, _) -> Faults.atRate(r, factor),
                "rate",
                "heart-rate",
                "qrs-speed",
                "length");
    }

    private static FaultKind blindRate(String name, double factor) {
        return new FaultKind(
                name,
                Sight.BLIND,
                Set.of("heart-rate", "qrs-speed", "rate"),
                _ -> true,
                (r, _) -> Faults.atRate(r, factor));
    }

    private static FaultKind clipped(double share) {
        return new FaultKind(
                "a lead cut off at %.0f %% of its largest wave".formatted(100 * share),
                Sight.SEEN,
                Set.of("clipped"),
                r -> !Faults.reaching(r, Lead.STANDARD, CLIPPED_LEAST_MILLIVOLTS).isEmpty(),
                (r, random) ->
                        Faults.clipped(
                                r,
                                any(
                                        Faults.reaching(r, Lead.STANDARD, CLIPPED_LEAST_MILLIVOLTS),
                                        random),
                                share));
    }

    private static FaultKind mains(double millivolts, double hertz) {
        return new FaultKind(
                "mains of %.0f Hz, ± %.2f mV in a lead".formatted(hertz, millivolts),
                Sight.SEEN,
                Set.of("mains"),
                r -> r.samplesPerSecond() >= MAINS_LEAST_RATE,
                (r, random) ->
                        Faults.plus(r, any(Lead.STANDARD, random), millivolts, hertz, random));
    }

    private static FaultKind copied(String name, int sign, double noise) {
        return seen(
                name,
                (r, random) -> {
                    int to = random.nextInt(CHEST.size());
                    int from = (to + 1 + random.nextInt(CHEST.size() - 1)) % CHEST.size();
                    var copied =
                            Faults.with(
                                    r,
                                    CHEST.get(to),
                                    Faults.signal(
                                            Faults.times(r, CHEST.get(from), sign),
                                            CHEST.get(from)));
                    return noise == 0
                            ? copied
                            : Faults.plusNoise(copied, CHEST.get(to), noise, random);
                },
                "duplicate");
    }

    private static Recording neighbours(Recording recording, Random random) {
        int first = random.nextInt(CHEST.size() - 1);
        return Faults.exchanged(recording, CHEST.get(first), CHEST.get(first + 1));
    }

    private static Recording spike(Recording recording, Lead lead, Random random) {
        var signal = Faults.signal(recording, lead);
        int at = random.nextInt(signal.length());
        return Faults.with(recording, lead, i -> signal.at(i) + (i == at ? 10 : 0));
    }
}
