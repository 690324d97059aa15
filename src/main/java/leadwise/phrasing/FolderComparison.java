package leadwise.phrasing;

import leadwise.model.Finding;

import java.util.Comparator;
import java.util.List;

/// Phrasings side by side for many recordings.
///
/// @param phrasings in the order asked
/// @param recordings in the order read
/// @param leftOut the files that have no numbers, each with its reason
public record FolderComparison(
        List<Phrasing> phrasings, List<ComparedRecording> recordings, List<LeftOut> leftOut) {

    public FolderComparison {
        phrasings = List.copyOf(phrasings);
        recordings = List.copyOf(recordings);
        leftOut = List.copyOf(leftOut);
    }

    /// A recording by two of the phrasings.
    ///
    /// @param x percentile by the one
    /// @param y percentile by the other
    public record Point(ComparedRecording recording, double x, double y) {

        /// Percentile points by which the second lies above the first, or below.
        public double differencePoints() {
            return y - x;
        }
    }

    /// How alike two of the phrasings order the recordings.
    public Agreement agreement(int x, int y) {
        var meant = meant(x, y);
        return Agreement.of(
                meant.stream().map(each -> middle(each, x)).toList(),
                meant.stream().map(each -> middle(each, y)).toList());
    }

    /// The recordings by two of the phrasings, those that they disagree about most first. Without
    /// those for which one of the two means nothing to the encoders.
    public List<Point> points(int x, int y) {
        return meant(x, y).stream()
                .map(
                        each ->
                                new Point(
                                        each,
                                        middle(each, x).percentile(),
                                        middle(each, y).percentile()))
                .sorted(
                        Comparator.comparingDouble(
                                        (Point point) -> -Math.abs(point.differencePoints()))
                                .thenComparing(point -> point.recording().name()))
                .toList();
    }

    private List<ComparedRecording> meant(int x, int y) {
        return recordings.stream()
                .filter(each -> middle(each, x).hasMeaning() && middle(each, y).hasMeaning())
                .toList();
    }

    private static Finding middle(ComparedRecording recording, int index) {
        return recording.comparison().scores().get(index).middle();
    }
}
