package leadwise.lexicon;

/// Whether one word may be a slip of the fingers for another.
final class Typo {

    private static final int SHORTEST_WITH_ONE = 4;
    private static final int SHORTEST_WITH_TWO = 8;

    private Typo() {}

    /// One slip is allowed from four letters on, two from eight; a slip is a letter too many, too
    /// few, wrong, or two letters exchanged. `word` may go on after what was typed.
    static boolean isLikely(String typed, String word) {
        var allowed = allowed(typed.length());
        return allowed > 0
                && word.length() >= typed.length() - allowed
                && isWithin(allowed, typed, word);
    }

    private static int allowed(int length) {
        if (length >= SHORTEST_WITH_TWO) {
            return 2;
        }
        return length >= SHORTEST_WITH_ONE ? 1 : 0;
    }

    /// Whether so few slips lead from `typed` to a beginning of `word`: optimal string alignment,
    /// row by row, given up at the first row that is over in every column. An exchange looks two
    /// rows back, but a row's least value is at most one above the row before it, so none is
    /// missed.
    private static boolean isWithin(int allowed, String typed, String word) {
        var columns = Math.min(word.length(), typed.length() + allowed);
        var slips = new int[typed.length() + 1][columns + 1];
        for (int j = 0; j <= columns; j++) {
            slips[0][j] = j;
        }
        var fewest = 0;
        for (int i = 1; i <= typed.length() && fewest <= allowed; i++) {
            fewest = slips[i][0] = i;
            for (int j = 1; j <= columns; j++) {
                slips[i][j] = slips(slips, typed, word, i, j);
                fewest = Math.min(fewest, slips[i][j]);
            }
        }
        return fewest <= allowed;
    }

    private static int slips(int[][] slips, String typed, String word, int i, int j) {
        var wrong = typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
        var least = slips[i - 1][j - 1] + wrong;
        least = Math.min(least, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        var exchanged =
                i > 1
                        && j > 1
                        && typed.charAt(i - 1) == word.charAt(j - 2)
                        && typed.charAt(i - 2) == word.charAt(j - 1);
        return exchanged ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
    }
}
