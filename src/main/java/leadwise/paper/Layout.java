package leadwise.paper;

import java.util.Arrays;
import java.util.Optional;

/// How the leads are arranged. Columns are successive windows of one time axis, so that a beat in a
/// column stands above the same beat in the rhythm strip; only the cells of [#MEDIAN_BEAT] all
/// begin with the same instant.
public enum Layout {
    THREE_BY_FOUR_RHYTHM("3x4", "3×4 with rhythm strip", 4, 36, 20),
    THREE_BY_FOUR("3x4-only", "3×4", 3, 36, 20),
    THREE_BY_FOUR_THREE_RHYTHMS("3x4+3", "3×4 with three rhythm strips", 6, 26, 14),
    SIX_BY_TWO("6x2", "6×2", 6, 26, 14),
    TWELVE_BY_ONE("12x1", "12×1", 12, 18, 9),
    ONE_LEAD("lead", "one lead large", 4, 18, 10),
    MEDIAN_BEAT("median", "median beat", 3, 36, 20);

    /// What a page shows of a recording; half of it of one large lead, so that it is drawn twice as
    /// large in both directions.
    private static final double PAGE_SECONDS = 10;

    private final String id;
    private final String title;
    private final int rows;
    private final double rowMm;
    private final double leastRowMm;

    Layout(String id, String title, int rows, double rowMm, double leastRowMm) {
        this.id = id;
        this.title = title;
        this.rows = rows;
        this.rowMm = rowMm;
        this.leastRowMm = leastRowMm;
    }

    /// As it is typed: "3x4", "6x2", "12x1".
    public String id() {
        return id;
    }

    /// As it is shown: "3×4 with rhythm strip".
    public String title() {
        return title;
    }

    /// Whether the paper shows a course of time, which a median beat is not.
    public boolean isRhythm() {
        return this != MEDIAN_BEAT;
    }

    /// The room of so many rows; one large lead has that of three.
    int rows() {
        return rows;
    }

    /// Of a page that shows rhythm.
    double pageSeconds() {
        return this == ONE_LEAD ? PAGE_SECONDS / 2 : PAGE_SECONDS;
    }

    /// Height of a row on a page of its own at 10 mm/mV.
    double rowMm() {
        return rowMm;
    }

    /// Below this, rows run into each other so far that the paper is drawn smaller instead.
    double leastRowMm() {
        return leastRowMm;
    }

    public static Optional<Layout> named(String id) {
        return Arrays.stream(values()).filter(layout -> layout.id.equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
