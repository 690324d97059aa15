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
    static final double LEAST_DEFLECTION = 0.3;

    static final double MOST_DEFLECTION = 2.6;

    /// Time at a lead's own extreme, and how far in mV that is from its median.
    static final double CLIPPED_SECONDS = 0.02;

    static final int CLIPPED_SAMPLES = 3;
    static final double CLIPPED_MILLIVOLTS = 1;

    /// So many separate times at one extreme, so long in sum and so far from the median: cut off
    /// too, though the QRS complexes are narrow; and the share of a lead from which it is no use.
    static final int CLIPPED_TIMES = 4;

    static final double CLIPPED_TIMES_MILLIVOLTS = 0.2;
    static final double CLIPPED_SHARE = 0.05;

    /// Residual of a lead against its copy, as a share of its standard deviation.
    static final double COPY_SHARE = 0.015;

    /// For small leads so many mV, but no more than another share: what rounding does.
    static final double COPY_MILLIVOLTS = 0.003;

    static final double SMALL_COPY_SHARE = 0.05;

    /// No ECG reaches so many mV, or changes so much from one sample to the next.
    static final double EXTREME_MILLIVOLTS = 20;

    static final double STEP_MILLIVOLTS = 5;

    /// How much larger the one direction is where a lead points one way, and how large in mV.
    static final double ONE_WAY_RATIO = 1.5;

    static final double ONE_WAY_MILLIVOLTS = 0.2;

    /// A lead II below the one while lead I is above the other, in mV.
    static final double NEAR_ZERO_MILLIVOLTS = 0.08;

    static final double NOT_NEAR_ZERO_MILLIVOLTS = 0.3;

    /// Where the leads that foretell another cancel to less, nothing is concluded.
    static final double LEAST_UNANIMITY = 0.25;

    /// How many times larger or smaller than foretold a chest lead may be.
    static final double MOST_SIZE_RATIO = 3.6;

    /// Beyond this ratio it is the gain whatever else is odd: an inverted neighbour does less.
    static final double SURE_SIZE_RATIO = 6;

    /// A lead of the wrong size has to go with the others so well; else it is more than its gain.
    static final double SAME_COURSE = 0.7;

    /// Correlation of a chest lead with what is foretold: above the first nothing is looked for,
    /// below the second it is inverted, below the third it has nothing to do with the others.
    static final double SURELY_SAME_COURSE = 0.6;

    static final double INVERTED_CORRELATION = -0.4;
    static final double FOREIGN_CORRELATION = 0.15;

    /// A shifted lead fits so well when it is moved, so much better than where it is.
    static final double SHIFTED_CORRELATION = 0.6;

    static final double SHIFTED_BETTER_BY = 0.4;
    static final double LEAST_SHIFT_SECONDS = 0.035;
    static final double MOST_SHIFT_SECONDS = 1.2;

    /// How fast QRS complexes are, in Hz.
    static final double LEAST_QRS_HERTZ = 8;

    static final double MOST_QRS_HERTZ = 20.5;

    /// Amplitude of the mains in mV, how it stands out, and from which rate on it is looked for.
    static final double MAINS_MILLIVOLTS = 0.03;

    static final double EXTREME_MAINS_MILLIVOLTS = 0.3;
    static final double MAINS_CONTRAST = 3;
    static final double MAINS_LEAST_RATE = 200;

    /// Standard deviation in mV of what lies above this frequency between the beats.
    static final double NOISE_HERTZ = 40;

    static final double NOISE_MILLIVOLTS = 0.03;
    static final double EXTREME_NOISE_MILLIVOLTS = 0.2;

    /// Root mean square in mV of what lies below this frequency.
    static final double WANDER_HERTZ = 0.5;

    static final double WANDER_MILLIVOLTS = 1.2;
    static final double EXTREME_WANDER_MILLIVOLTS = 2;

    /// So many leads with extreme disturbance are more than a warning.
    static final int EXTREME_LEADS = 3;

    private HealthLimits() {}
}
