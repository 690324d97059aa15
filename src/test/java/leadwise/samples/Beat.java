package leadwise.samples;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// The waves of one beat; time 0 is the onset of QRS.
///
/// @param atrial P; empty where there is none
/// @param qrs depolarisation, the first wave beginning at 0
/// @param mainWave which wave of `qrs` is the largest; its peak is the beat's place in time
/// @param recovery ST and T
record Beat(List<Wave> atrial, List<Wave> qrs, int mainWave, List<Wave> recovery) {

    double fiducialMs() {
        return qrs.get(mainWave).peakMs();
    }

    OptionalDouble prMs() {
        return atrial.stream().mapToDouble(wave -> -wave.startMs()).max();
    }

    double qrsMs() {
        return qrs.stream().mapToDouble(Wave::endMs).max().orElseThrow();
    }

    double qtMs() {
        return recovery.stream().mapToDouble(Wave::endMs).max().orElseThrow();
    }

    /// Millivolts of one lead, `ms` after the onset of QRS.
    double seenBy(Electrode electrode, double ms) {
        double sum = 0;
        for (var part : List.of(atrial, qrs, recovery)) {
            for (var wave : part) {
                double share = wave.at(ms);
                if (share > 0) {
                    sum += share * electrode.sees(wave.peak());
                }
            }
        }
        return sum;
    }

    double firstMs() {
        return Stream.concat(atrial.stream(), qrs.stream())
                .mapToDouble(Wave::startMs)
                .min()
                .orElseThrow();
    }

    /// The frontal axis in degrees from the net areas of QRS in I and aVF.
    double axisDegrees() {
        var one = Electrode.INDEPENDENT.getFirst();
        var two = Electrode.INDEPENDENT.get(1);
        double areaOne = 0;
        double areaTwo = 0;
        for (var wave : qrs) {
            double width = wave.riseMs() / 2 + wave.holdMs() + wave.fallMs() / 2;
            areaOne += width * one.sees(wave.peak());
            areaTwo += width * two.sees(wave.peak());
        }
        // aVF is recorded against the mean of two electrodes, which makes it 2/√3 too small
        double areaFoot = (areaTwo - areaOne / 2) * 2 / StrictMath.sqrt(3);
        return StrictMath.toDegrees(StrictMath.atan2(areaFoot, areaOne));
    }
}
