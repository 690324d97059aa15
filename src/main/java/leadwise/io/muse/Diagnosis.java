package leadwise.io.muse;

import leadwise.io.content.XmlElement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Diagnostic statements, put together from their pieces.
///
/// A `DiagnosisStatement` holds a piece of text and flags; the pieces of a line are joined up to
/// the one with the flag `ENDSLINE`. What is flagged `DELETED` was struck out by whoever read the
/// ECG.
///
/// @param statements that stand, line by line
/// @param struckOut that do not
record Diagnosis(List<String> statements, List<String> struckOut) {

    Diagnosis {
        statements = List.copyOf(statements);
        struckOut = List.copyOf(struckOut);
    }

    /// @param name of the element that holds them; no statements when it is absent
    static Diagnosis of(XmlElement root, String name) {
        var statements = new Lines();
        var struckOut = new Lines();
        for (var piece :
                root.children(name).flatMap(d -> d.children("DiagnosisStatement")).toList()) {
            var flags =
                    piece.children("StmtFlag")
                            .map(flag -> flag.text().toUpperCase(Locale.ROOT))
                            .toList();
            var text = piece.textAt("StmtText").orElse("");
            (flags.contains("DELETED") ? struckOut : statements).add(text);
            if (flags.contains("ENDSLINE")) {
                statements.end();
                struckOut.end();
            }
        }
        statements.end();
        struckOut.end();
        return new Diagnosis(statements.whole, struckOut.whole);
    }

    /// Lines that grow piece by piece.
    private static final class Lines {
        private final List<String> whole = new ArrayList<>();
        private final List<String> pieces = new ArrayList<>();

        void add(String piece) {
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
        }

        void end() {
            if (!pieces.isEmpty()) {
                whole.add(String.join(" ", pieces));
                pieces.clear();
            }
        }
    }
}
