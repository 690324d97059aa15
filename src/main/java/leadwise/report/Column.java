package leadwise.report;

import java.util.Deque;

/// A column of a page that is being filled with sections.
///
/// @param bottomMm nothing is printed below it
/// @param tellsRest whether it names at its end what stands elsewhere; where the next column goes
///   on at once that would only be in the way
record Column(
        Sheet sheet, Words words, double leftMm, double topMm, double bottomMm, boolean tellsRest) {

    private static final double BETWEEN_MM = 2.6;

    /// Prints as much as fits; what does not stays in the queue.
    void fill(Deque<Section> sections) {
        double y = topMm;
        while (!sections.isEmpty()) {
            double after = print(sections, y);
            if (after < 0) {
                return;
            }
            y = after + BETWEEN_MM;
        }
    }

    /// Prints the first section from `y` on and takes it, or what was printed of it, from the
    /// queue.
    ///
    /// @return where it ends, or −1 where it goes on elsewhere
    private double print(Deque<Section> sections, double y) {
        var section = sections.removeFirst();
        int fit = fitting(section, y + Style.HEADING.lineMm(), !sections.isEmpty());
        if (fit == 0 && y > topMm) {
            sections.addFirst(section);
            if (tellsRest) {
                note(y - BETWEEN_MM, words.say("nextPage", section.title()));
            }
            return -1;
        }
        heading(section, y);
        double at = y + Style.HEADING.lineMm();
        // a block higher than the column would wait for ever
        for (var block : section.blocks().subList(0, Math.max(1, fit))) {
            for (var line : block.lines()) {
                line.print(sheet, leftMm, at);
                at += line.heightMm();
            }
        }
        if (Math.max(1, fit) == section.blocks().size()) {
            return at;
        }
        sections.addFirst(section.after(Math.max(1, fit)));
        note(at, words.say(tellsRest ? "goesOnNextPage" : "goesOn"));
        return -1;
    }

    private void note(double y, String text) {
        Line.of(Style.SMALL, 0, text).print(sheet, leftMm, y);
    }

    private void heading(Section section, double y) {
        var title = section.begun() ? words.say("continued", section.title()) : section.title();
        Line.of(Style.HEADING, 0, title).print(sheet, leftMm, y);
    }

    /// How many blocks fit from `y` on; where something is left, a line is kept free to say so.
    private int fitting(Section section, double y, boolean moreFollow) {
        double all = section.blocks().stream().mapToDouble(Block::heightMm).sum();
        boolean free = y + all > bottomMm || (moreFollow && tellsRest);
        double bottom = free ? bottomMm - Style.SMALL.lineMm() : bottomMm;
        double at = y;
        int count = 0;
        for (var block : section.blocks()) {
            at += block.heightMm();
            if (at > bottom + 1e-9) {
                return count;
            }
            count++;
        }
        return count;
    }
}
