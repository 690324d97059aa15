package leadwise.evaluate;

import leadwise.model.Problem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Collects what the parts of a suite find.
final class SuiteFindings {

    final List<SuiteFigure> figures = new ArrayList<>();
    final List<StatementSection> sections = new ArrayList<>();
    final List<PhraseSpread> spreads = new ArrayList<>();
    final List<CalibrationSection> calibrations = new ArrayList<>();
    final List<SuiteTable> tables = new ArrayList<>();
    final List<String> remarks = new ArrayList<>();
    final Set<Problem> leftOut = new LinkedHashSet<>();

    /// A section with its two lines of the summary.
    ///
    /// @param what begins both lines: "PTB-XL fold 10, all statements"
    void add(StatementSection section, String what, Optional<Aim> lexicon, Optional<Aim> typed) {
        sections.add(section);
        tables.add(section.table());
        figures.add(
                aiming(
                        SuiteFigure.areas(
                                section.key() + ".lexicon",
                                what + ", lexicon prompts",
                                section.lexicon()),
                        lexicon));
        figures.add(
                aiming(
                        SuiteFigure.areas(
                                section.key() + ".typed",
                                what + ", bare names as typed",
                                section.typed()),
                        typed));
    }

    /// A section with its three lines of the summary.
    void add(CalibrationSection section, String what, Optional<Aim> error) {
        calibrations.add(section);
        tables.add(section.table());
        tables.add(section.binsTable());
        var scale = SuiteFigure.Scale.ERROR;
        figures.add(
                aiming(
                        SuiteFigure.of(
                                        section.key() + ".ece-width",
                                        what + ", expected calibration error, bins of equal width",
                                        scale,
                                        section.equalWidth())
                                .over(section.counted()),
                        error));
        figures.add(
                aiming(
                        SuiteFigure.of(
                                        section.key() + ".ece-mass",
                                        what + ", expected calibration error, bins of equal mass",
                                        scale,
                                        section.equalMass())
                                .over(section.counted()),
                        error));
        figures.add(
                SuiteFigure.of(
                                section.key() + ".brier",
                                what + ", Brier score",
                                scale,
                                section.brier())
                        .over(section.counted()));
    }

    private static SuiteFigure aiming(SuiteFigure figure, Optional<Aim> at) {
        return at.map(figure::aiming).orElse(figure);
    }
}
