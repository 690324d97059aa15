package leadwise.evaluate;

import java.util.ArrayList;
import java.util.List;

/// How well statements are found on one set of recordings, asked in two ways.
///
/// @param key stable, for programs and file names: `seen`
/// @param title for people
/// @param lexicon macro figures with what the lexicon knows of each statement
/// @param typed macro figures with the bare names, and nothing else
/// @param rows most positives first
public record StatementSection(
        String key,
        String title,
        MacroFigures lexicon,
        MacroFigures typed,
        List<StatementRow> rows) {

    public StatementSection {
        rows = List.copyOf(rows);
    }

    /// One statement.
    ///
    /// @param bundle the bundle that was asked
    /// @param lexicon asked with what the lexicon knows of it
    /// @param typed asked by its bare name
    public record StatementRow(String bundle, LabelFigures lexicon, LabelFigures typed) {

        public String name() {
            return lexicon.label().text();
        }

        public String statementId() {
            return lexicon.label().statementId().orElse("");
        }
    }

    SuiteTable table() {
        var rows = new ArrayList<List<String>>();
        for (var row : this.rows) {
            rows.add(cells(row, "lexicon", row.lexicon()));
            rows.add(cells(row, "typed", row.typed()));
        }
        return new SuiteTable(
                key + ".csv",
                SuiteTable.columns(
                        "statement",
                        "name",
                        "prompts",
                        "bundle",
                        "auc*",
                        "auprc*",
                        "prevalence",
                        "positives",
                        "recordings",
                        "in_macro"),
                rows);
    }

    private static List<String> cells(StatementRow row, String prompts, LabelFigures figures) {
        return SuiteTable.row(
                row.statementId(),
                row.name(),
                prompts,
                row.bundle(),
                figures.auc(),
                figures.auprc(),
                figures.prevalence(),
                figures.positives(),
                figures.recordings(),
                figures.inMacro());
    }
}
