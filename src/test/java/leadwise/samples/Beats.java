package leadwise.samples;

import java.util.ArrayList;
import java.util.List;

/// The shapes of beats, as dipole waves.
final class Beats {

    private Beats() {}

    /// QT at a heart rate, so that Hodges' formula gives 405 ms at each.
    static double qtMs(double perMinute) {
        return 405 - 1.75 * (perMinute - 60);
    }

    static Beat normal(double prMs, double qtMs) {
        return new Beat(sinusP(prMs), normalQrs(), 1, List.of(normalT(qtMs)));
    }

    /// A beat that the atria did not start.
    static Beat withoutP(double qtMs) {
        return new Beat(List.of(), normalQrs(), 1, List.of(normalT(qtMs)));
    }

    /// Right atrium forwards and down, then left atrium to the left and back.
    private static List<Wave> sinusP(double prMs) {
        return List.of(
                Wave.of(-prMs, 38, 42, 0.035, 0.105, -0.07),
                Wave.of(-prMs + 32, 38, 42, 0.09, 0.065, 0.05));
    }

    /// Septum to the right and forwards, free wall to the left and down, base to the back.
    private static List<Wave> normalQrs() {
        return List.of(
                Wave.of(0, 14, 18, -0.17, -0.10, -0.28),
                Wave.of(12, 26, 26, 1.20, 0.62, 0.15),
                Wave.of(34, 22, 34, -0.05, -0.12, 0.75));
    }

    private static Wave normalT(double qtMs) {
        return tWave(qtMs, 0.34, 0.22, -0.20);
    }

    /// A T wave that ends at `qtMs`, slow up and quick down.
    private static Wave tWave(double qtMs, double x, double y, double z) {
        double length = Math.min(250, 0.64 * qtMs);
        return Wave.of(qtMs - length, 0.57 * length, 0.43 * length, x, y, z);
    }

    /// No septal wave; the left ventricle is reached late and slowly from the right: to the left
    /// and back throughout, with a notch between two humps. ST and T point the other way.
    static Beat leftBundleBranchBlock(double prMs, double qtMs) {
        var qrs =
                List.of(
                        Wave.of(0, 20, 24, 0.14, 0.05, -0.10),
                        Wave.of(8, 44, 46, 0.80, 0.28, 0.66),
                        Wave.of(60, 46, 48, 0.88, 0.10, 0.95),
                        Wave.of(46, 33, 33, 0, 0, 0.30));
        var recovery =
                List.of(
                        new Wave(128, 50, 30, 130, new Dipole(-0.09, -0.02, -0.13)),
                        tWave(qtMs, -0.27, -0.05, -0.36));
        return new Beat(sinusP(prMs), qrs, 2, recovery);
    }

    /// A normal beginning, then the right ventricle late and slowly: to the right and forwards. T
    /// points away from it.
    static Beat rightBundleBranchBlock(double prMs, double qtMs) {
        var qrs =
                List.of(
                        Wave.of(0, 14, 18, -0.17, -0.10, -0.28),
                        Wave.of(12, 25, 27, 1.18, 0.66, 0.12),
                        Wave.of(36, 17, 24, 0.10, -0.05, 0.42),
                        Wave.of(56, 38, 52, -0.50, -0.08, -0.64));
        return new Beat(sinusP(prMs), qrs, 1, List.of(tWave(qtMs, 0.34, 0.20, 0.06)));
    }

    /// From the outflow tract of the right ventricle: wide, upright below, like a left bundle
    /// branch block in V1; ST and T the other way; no P.
    static Beat ventricular(double qtMs) {
        var qrs =
                List.of(
                        Wave.of(0, 26, 34, 0.05, 0.20, -0.12),
                        Wave.of(10, 56, 66, 0.75, 1.50, 1.05),
                        Wave.of(74, 40, 46, 0.35, 0.25, 0.35));
        var recovery =
                List.of(
                        new Wave(130, 50, 20, 140, new Dipole(-0.06, -0.14, -0.12)),
                        tWave(qtMs, -0.26, -0.48, -0.46));
        return new Beat(List.of(), qrs, 1, recovery);
    }

    /// Current of injury downwards, a little to the right and to the back: ST raised in III > II
    /// and aVF, lowered in I, aVL and V2; beginning Q waves below.
    static Beat inferiorStElevation(double prMs, double qtMs) {
        var qrs = new ArrayList<Wave>();
        qrs.add(Wave.of(0, 17, 20, -0.02, -0.36, -0.24));
        qrs.add(Wave.of(14, 26, 26, 1.05, 0.70, 0.15));
        qrs.add(Wave.of(36, 22, 34, -0.05, -0.08, 0.66));
        var recovery =
                List.of(
                        new Wave(66, 40, 100, 140, new Dipole(-0.11, 0.24, 0.09)),
                        tWave(qtMs, 0.12, 0.32, -0.06));
        return new Beat(sinusP(prMs), List.copyOf(qrs), 1, recovery);
    }
}
