package leadwise.paper;

/// A rectangle of the paper, in millimetres from its top left corner.
public record Area(double leftMm, double topMm, double rightMm, double bottomMm) {

    /// All of every paper.
    public static final Area ALL =
            new Area(
                    Double.NEGATIVE_INFINITY,
                    Double.NEGATIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    Double.POSITIVE_INFINITY);
}
