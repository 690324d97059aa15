package leadwise.signal;

import java.util.Arrays;

/// How strong single frequencies are in a lead, block by block of 0.2 s, which holds ten periods of
/// 50 Hz and twelve of 60 Hz.
///
/// What is steady is in every block and the QRS complexes are not, so the lower quartile of the
/// blocks is taken.
final class MainsLine {

    private static final double BLOCK_SECONDS = 0.2;
    private static final double QUARTILE = 0.25;

    /// Where there is no line: three of a Hann window's bins from 50 Hz and from 60 Hz.
    private static final double BESIDE_HERTZ = 20;

    private final double[] samples;
    private final double rate;
    private final int block;

    /// @param samples in mV, around 0
    MainsLine(double[] samples, double rate) {
        this.samples = samples;
        this.rate = rate;
        block = (int) Math.min(samples.length + 1L, Math.round(BLOCK_SECONDS * rate));
    }

    /// Whether there is a line of so many millivolts rather than noise of all frequencies.
    boolean standsOut(double hertz, double millivolts) {
        return millivolts > HealthLimits.MAINS_CONTRAST * millivolts(hertz + BESIDE_HERTZ);
    }

    /// Amplitude at this frequency; 0 where the rate is too low for it.
    double millivolts(double hertz) {
        int blocks = samples.length / Math.max(1, block);
        if (rate < HealthLimits.MAINS_LEAST_RATE || blocks == 0) {
            return 0;
        }
        var cosine = new double[block];
        var sine = new double[block];
        for (int i = 0; i < block; i++) {
            double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / block);
            cosine[i] = window * Math.cos(2 * Math.PI * hertz * i / rate);
            sine[i] = window * Math.sin(2 * Math.PI * hertz * i / rate);
        }
        var amplitudes = new double[blocks];
        for (int b = 0; b < blocks; b++) {
            double real = 0;
            double imaginary = 0;
            for (int i = 0; i < block; i++) {
                real += samples[b * block + i] * cosine[i];
                imaginary += samples[b * block + i] * sine[i];
            }
            // the window's mean is one half, and so is a cosine's product with itself
            amplitudes[b] = 4 * Math.hypot(real, imaginary) / block;
        }
        Arrays.sort(amplitudes);
        return amplitudes[(int) (QUARTILE * (blocks - 1))];
    }
}
