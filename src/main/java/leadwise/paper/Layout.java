package leadwise.paper;

import leadwise.model.Lead;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which lead stands where. Columns are successive windows of one time axis, so that a beat in a
/// column stands above the same beat in the rhythm strip.
public enum Layout {
    THREE_BY_FOUR_RHYTHM("3x4", "3×4 with rhythm strip", 36, 20),
    SIX_BY_TWO("6x2", "6×2", 26, 14),
    TWELVE_BY_ONE("12x1", "12×1", 18, 9);

    private final String id;
    private final String title;
    private final double rowMm;
    private final double leastRowMm;

    Layout(String id, String title, double rowMm, double leastRowMm) {
        this.id = id;
        this.title = title;
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

    /// The leads of each column, from the top.
    public List<List<Lead>> columns() {
        var all = Lead.STANDARD;
        return switch (this) {
            case THREE_BY_FOUR_RHYTHM ->
                    List.of(
                            all.subList(0, 3),
                            all.subList(3, 6),
                            all.subList(6, 9),
                            all.subList(9, 12));
            case SIX_BY_TWO -> List.of(all.subList(0, 6), all.subList(6, 12));
            case TWELVE_BY_ONE -> List.of(all);
        };
    }

    /// The leads below the columns, over the whole time.
    public List<Lead> rhythm() {
        return switch (this) {
            case THREE_BY_FOUR_RHYTHM -> List.of(Lead.II);
            case SIX_BY_TWO, TWELVE_BY_ONE -> List.of();
        };
    }

    public int rows() {
        return columns().getFirst().size() + rhythm().size();
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
