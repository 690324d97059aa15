package leadwise.paper;

import leadwise.model.Lead;
import leadwise.model.MedianBeat;
import leadwise.model.Recording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How a recording is drawn, the same for screen, picture and print.
///
/// @param layout how the leads are arranged
/// @param order of the limb leads, in every layout
/// @param rhythm the lead below the columns, where the layout has such a strip
/// @param large the lead that [Layout#ONE_LEAD] shows
/// @param scale paper speed and gain
public record PaperStyle(
        Layout layout, LeadOrder order, Lead rhythm, Lead large, PaperScale scale) {

    public static final PaperStyle STANDARD = of(Layout.THREE_BY_FOUR_RHYTHM, PaperScale.STANDARD);

    private static final int LIMB = 6;

    /// Room between two median beats.
    static final double BETWEEN_BEATS_SECONDS = 0.2;

    private static final double LEAST_BEAT_SECONDS = 0.8;

    /// Leads in the standard order with lead II for the rhythm.
    public static PaperStyle of(Layout layout, PaperScale scale) {
        return new PaperStyle(layout, LeadOrder.STANDARD, Lead.II, Lead.II, scale);
    }

    public PaperStyle with(Layout newLayout) {
        return new PaperStyle(newLayout, order, rhythm, large, scale);
    }

    public PaperStyle with(LeadOrder newOrder) {
        return new PaperStyle(layout, newOrder, rhythm, large, scale);
    }

    public PaperStyle with(PaperScale newScale) {
        return new PaperStyle(layout, order, rhythm, large, newScale);
    }

    public PaperStyle withRhythm(Lead newRhythm) {
        return new PaperStyle(layout, order, newRhythm, large, scale);
    }

    /// One lead alone, larger.
    public PaperStyle withLarge(Lead newLarge) {
        return new PaperStyle(Layout.ONE_LEAD, order, rhythm, newLarge, scale);
    }

    /// The twelve leads in the order of this style.
    public List<Lead> leads() {
        return Stream.concat(order.limb().stream(), Lead.STANDARD.stream().skip(LIMB)).toList();
    }

    /// The leads of each column, from the top.
    public List<List<Lead>> columns() {
        return switch (layout) {
            case THREE_BY_FOUR_RHYTHM, THREE_BY_FOUR, THREE_BY_FOUR_THREE_RHYTHMS, MEDIAN_BEAT ->
                    List.of(part(0, 3), part(3, 6), part(6, 9), part(9, 12));
            case SIX_BY_TWO -> List.of(part(0, 6), part(6, 12));
            case TWELVE_BY_ONE -> List.of(leads());
            case ONE_LEAD -> List.of(List.of(large));
        };
    }

    /// The leads below the columns, over the whole time of the page.
    public List<Lead> rhythms() {
        return switch (layout) {
            case THREE_BY_FOUR_RHYTHM -> List.of(rhythm);
            case THREE_BY_FOUR_THREE_RHYTHMS ->
                    rhythm.equals(Lead.V1) || rhythm.equals(Lead.V5)
                            ? List.of(Lead.V1, Lead.II, Lead.V5)
                            : List.of(Lead.V1, rhythm, Lead.V5);
            case ONE_LEAD -> List.of(rhythm.equals(large) ? otherThan(large) : rhythm);
            case THREE_BY_FOUR, SIX_BY_TWO, TWELVE_BY_ONE, MEDIAN_BEAT -> List.of();
        };
    }

    /// As it is told: "3×4 with rhythm strip II, Cabrera order".
    public String title() {
        var title =
                switch (layout) {
                    case THREE_BY_FOUR_RHYTHM -> layout.title() + " " + order.nameOf(rhythm);
                    case ONE_LEAD -> layout.title() + ", " + order.nameOf(large);
                    case THREE_BY_FOUR,
                            THREE_BY_FOUR_THREE_RHYTHMS,
                            SIX_BY_TWO,
                            TWELVE_BY_ONE,
                            MEDIAN_BEAT ->
                            layout.title();
                };
        return order == LeadOrder.CABRERA ? title + ", Cabrera order" : title;
    }

    /// What is drawn of a recording: itself, or its median beat.
    public Recording drawn(Recording recording, Optional<MedianBeat> medianBeat) {
        return layout.isRhythm() ? recording : MedianPage.of(recording, medianBeat);
    }

    /// The length of the time axis of a page.
    ///
    /// @param recordingSeconds of what is drawn: a page of median beats is as long as four of them
    public double pageSeconds(double recordingSeconds) {
        if (layout.isRhythm()) {
            return layout.pageSeconds();
        }
        return columns().size()
                * (Math.max(LEAST_BEAT_SECONDS, recordingSeconds) + BETWEEN_BEATS_SECONDS);
    }

    /// Room of a row in rows: one large lead has three.
    int weight(int row) {
        return layout == Layout.ONE_LEAD && row == 0 ? layout.rows() - 1 : 1;
    }

    private List<Lead> part(int from, int to) {
        return leads().subList(from, to);
    }

    private static Lead otherThan(Lead lead) {
        return lead.equals(Lead.II) ? Lead.V1 : Lead.II;
    }
}
