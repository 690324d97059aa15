package leadwise.evaluate;

import leadwise.inference.DeviceUse;
import leadwise.model.Problem;

import java.time.Duration;
import java.util.List;

/// What a suite found.
///
/// @param bundle id and version of the bundle that knows all statements
/// @param device where the encoders ran
/// @param processors of the computer, as the program sees them
/// @param cases which recordings of PTB-XL these were
/// @param recordings of these, how many were ranked
/// @param patients of these recordings
/// @param options how figures were computed
/// @param figures the summary
/// @param sections statement by statement
/// @param spreads wording by wording
/// @param calibrations probabilities beside what happened
/// @param tables everything, for programs
/// @param remarks what could not be made, and why
/// @param leftOut recordings that could not be read or encoded
/// @param duration of the whole
public record SuiteReport(
        String bundle,
        DeviceUse device,
        int processors,
        String cases,
        int recordings,
        int patients,
        EvaluationOptions options,
        List<SuiteFigure> figures,
        List<StatementSection> sections,
        List<PhraseSpread> spreads,
        List<CalibrationSection> calibrations,
        List<SuiteTable> tables,
        List<String> remarks,
        List<Problem> leftOut,
        Duration duration) {

    public SuiteReport {
        figures = List.copyOf(figures);
        sections = List.copyOf(sections);
        spreads = List.copyOf(spreads);
        calibrations = List.copyOf(calibrations);
        tables = List.copyOf(tables);
        remarks = List.copyOf(remarks);
        leftOut = List.copyOf(leftOut);
    }
}
