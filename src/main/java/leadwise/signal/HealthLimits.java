package leadwise.signal;

/// The limits of all health checks; a test counts what they say about real recordings.
final class HealthLimits {

    /// Rates at which ECGs are recorded, in Hz.
    static final double LEAST_RATE = 100;

    static final double MOST_RATE = 2000;

    /// Hearts beat so often in a minute; what is measured outside points at a wrong sample rate.
    static final double LEAST_HEART_RATE = 25;

    static final double MOST_HEART_RATE = 250;

    /// Below, not even a rate can be told; below the second, less than encoders look at.
    static final double LEAST_SECONDS = 2.5;

    static final double USUAL_SECONDS = 10;

    /// Between the largest and the smallest gain of a file.
    static final double GAIN_RATIO = 2;

    /// One value for this long is no ECG; 0.2 s without change is common in good records.
    static final double STUCK_SECONDS = 1;

    /// A longer gap, or a larger share of a lead, is more than a note.
    static final double GAP_SECONDS = 0.2;

    static final double GAP_SHARE = 0.01;

    /// Residual of the limb leads against the largest of I, II, III, and in mV at its 95th
    /// percentile.
    static final double ALGEBRA_SHARE = 0.05;

    static final double ALGEBRA_MILLIVOLTS = 0.02;

    /// Largest against smallest span, or standard deviation, of the leads of a normalised file.
    static final double NORMALISED_RATIO = 1.1;

    static final int NORMALISED_LEADS = 3;

    /// Typical deflection in mV.
    static final double LEAST_DEFLECTION = 0.25;

    static final double MOST_DEFLECTION = 3;

    /// Time at a lead's own extreme, and how far in mV that is from its median.
    static final double CLIPPED_SECONDS = 0.02;

    static final int CLIPPED_SAMPLES = 3;
    static final double CLIPPED_MILLIVOLTS = 1;

    /// No ECG reaches so many mV, or changes so much from one sample to the next.
    static final double EXTREME_MILLIVOLTS = 20;

    static final double STEP_MILLIVOLTS = 5;

    /// How much larger the one direction is where a lead points one way, and how large in mV.
    static final double ONE_WAY_RATIO = 1.5;

    static final double ONE_WAY_MILLIVOLTS = 0.2;

    /// A lead II below the one while lead I is above the other, in mV.
    static final double NEAR_ZERO_MILLIVOLTS = 0.08;

    static final double NOT_NEAR_ZERO_MILLIVOLTS = 0.3;

    private HealthLimits() {}
}
