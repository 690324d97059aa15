package leadwise.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.PrintWriter;

/// JSON for one file or for several: an object for one, an array for several, each written as soon
/// as it is known.
final class JsonAnswer {

    private final PrintWriter out;
    private final boolean several;
    private boolean any;

    JsonAnswer(PrintWriter out, boolean several) {
        this.out = out;
        this.several = several;
    }

    void add(ObjectNode node) {
        if (several) {
            out.print(any ? ",\n" : "[\n");
        }
        out.print(Json.text(node));
        out.flush();
        any = true;
    }

    void end() {
        if (several) {
            out.print(any ? "\n]" : "[]");
        }
        if (several || any) {
            out.print("\n");
        }
        out.flush();
    }
}
