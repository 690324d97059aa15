package leadwise.samples;

import leadwise.model.Lead;
import leadwise.samples.Rhythm.Placed;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The ten recordings of `assets/samples`.
final class Scenarios {

    private Scenarios() {}

    static List<Scenario> all() {
        return List.of(
                sinus("sinus-rhythm", "normal sinus rhythm", 72, 158, 11),
                sinus("sinus-bradycardia", "sinus bradycardia", 44, 172, 12),
                sinus("sinus-tachycardia", "sinus tachycardia", 118, 132, 13),
                atrialFibrillation(),
                sinus("first-degree-av-block", "first-degree AV block", 64, 286, 15),
                conducted(
                        "left-bundle-branch-block",
                        "left bundle branch block",
                        Beats.leftBundleBranchBlock(168, 428),
                        16),
                conducted(
                        "right-bundle-branch-block",
                        "right bundle branch block",
                        Beats.rightBundleBranchBlock(162, 408),
                        17),
                ventricularBigeminy(),
                inferiorStElevation(),
                noisyLeadOff());
    }

    private static Scenario sinus(
            String name, String title, double perMinute, double prMs, long seed) {
        var beat = Beats.normal(prMs, Beats.qtMs(perMinute));
        var beats = Rhythm.regular(beat, perMinute, 0.42, new Random(seed));
        return scenario(name, title, "sinus rhythm", beats, beat, seed);
    }

    private static Scenario conducted(String name, String title, Beat beat, long seed) {
        var beats = Rhythm.regular(beat, 70, 0.5, new Random(seed));
        return scenario(name, title, "sinus rhythm", beats, beat, seed);
    }

    private static Scenario atrialFibrillation() {
        var beat = Beats.withoutP(358);
        var beats = Rhythm.irregular(beat, 92, new Random(14));
        return new Scenario(
                "synthetic-atrial-fibrillation",
                "atrial fibrillation",
                "atrial fibrillation, intervals without order",
                beats,
                beat,
                0.07,
                Disturbance.QUIET,
                Optional.of("no P waves; f waves of 5 to 9 per second, largest in V1"),
                14);
    }

    private static Scenario ventricularBigeminy() {
        var normal = Beats.normal(156, 392);
        var premature = Beats.ventricular(430);
        var beats = Rhythm.bigeminy(normal, premature, 78, 0.47, 0.55, new Random(18));
        return new Scenario(
                "synthetic-ventricular-bigeminy",
                "ventricular bigeminy",
                "sinus rhythm, every second beat a ventricular premature beat",
                beats,
                normal,
                0,
                Disturbance.QUIET,
                Optional.of(
                        "premature beats 470 ms after the sinus beat, QRS 160 ms, no P before them,"
                                + " pause compensatory; PR, QRS, QT, axis and ST are those of the"
                                + " sinus beats"),
                18);
    }

    private static Scenario inferiorStElevation() {
        var beat = Beats.inferiorStElevation(164, 390);
        var beats = Rhythm.regular(beat, 76, 0.46, new Random(19));
        return scenario(
                "inferior-st-elevation", "inferior ST elevation", "sinus rhythm", beats, beat, 19);
    }

    private static Scenario noisyLeadOff() {
        var beat = Beats.normal(160, Beats.qtMs(80));
        var off = new Disturbance.Off(Lead.V2, 6.1);
        return new Scenario(
                "synthetic-noisy-lead-off",
                "noisy recording, one lead off",
                "sinus rhythm",
                Rhythm.regular(beat, 80, 0.42, new Random(20)),
                beat,
                0,
                new Disturbance(0.035, 0.22, 0.045, Optional.of(off)),
                Optional.empty(),
                20);
    }

    private static Scenario scenario(
            String name, String title, String rhythm, List<Placed> beats, Beat beat, long seed) {
        return new Scenario(
                "synthetic-" + name,
                title,
                rhythm,
                beats,
                beat,
                0,
                Disturbance.QUIET,
                Optional.empty(),
                seed);
    }
}
