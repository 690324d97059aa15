package leadwise.evaluate;

import leadwise.io.Formats;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.model.Label;
import leadwise.model.Problem;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table of recordings and their labels:
///
/// ```
/// path,patient_id,labels,counts_per_mv
/// a/00001.hea,p17,atrial fibrillation;left bundle branch block,
/// ```
///
/// `path` is relative to a root folder, a record's name without ending means its header; `labels`
/// is free text joined by ';', each distinct label a prompt; `counts_per_mv`, where the column is
/// there and not empty, takes the place of the file's gains.
public final class ManifestCsv {

    private static final String PATH = "path";
    private static final String PATIENT = "patient_id";
    private static final String LABELS = "labels";
    private static final String COUNTS = "counts_per_mv";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreEmptyLines(true)
                    .setTrim(true)
                    .get();

    private final Formats formats;

    public ManifestCsv(Formats formats) {
        this.formats = formats;
    }

    /// Reads the table; the recordings are read when their turn comes.
    ///
    /// @param root the folder that `path` is relative to
    public CasesOutcome read(Path file, Path root) {
        try (var reader = Files.newBufferedReader(file);
                var rows = FORMAT.parse(reader)) {
            for (var column : new String[] {PATH, PATIENT, LABELS}) {
                if (!rows.getHeaderMap().containsKey(column)) {
                    return refused(file, "line 1", "has no column " + column);
                }
            }
            var cases = new ArrayList<Case>();
            var labels = new LinkedHashSet<Label>();
            for (var row : rows) {
                if (!row.isConsistent() || row.get(PATH).isEmpty()) {
                    return refused(file, place(row), "has too few or too many columns, or no path");
                }
                OptionalDouble counts;
                try {
                    counts = counts(row);
                } catch (NumberFormatException e) {
                    return refused(file, place(row), COUNTS + " is not a number above 0");
                }
                var truths = labels(row.get(LABELS));
                labels.addAll(truths);
                cases.add(oneCase(row, root, truths, counts));
            }
            var name = String.valueOf(file.getFileName());
            return new CasesOutcome.Found(new Cases(name, labels.stream().toList(), cases));
        } catch (IOException | UncheckedIOException e) {
            return new CasesOutcome.Refused(
                    new Problem(
                            Problem.Kind.UNREADABLE,
                            file,
                            "",
                            "cannot be read as a table of text"));
        }
    }

    private static String place(CSVRecord row) {
        return "row " + (row.getRecordNumber() + 1);
    }

    private static Set<Label> labels(String joined) {
        return Stream.of(joined.split(";", -1))
                .filter(text -> !text.isBlank())
                .map(Label::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static OptionalDouble counts(CSVRecord row) {
        if (!row.isMapped(COUNTS) || row.get(COUNTS).isEmpty()) {
            return OptionalDouble.empty();
        }
        double counts = Double.parseDouble(row.get(COUNTS));
        if (!(counts > 0) || Double.isInfinite(counts)) {
            throw new NumberFormatException();
        }
        return OptionalDouble.of(counts);
    }

    private Case oneCase(CSVRecord row, Path root, Set<Label> truths, OptionalDouble counts) {
        var path = row.get(PATH);
        var patient = row.get(PATIENT).isEmpty() ? "recording " + path : row.get(PATIENT);
        var options = withCounts(counts);
        return new Case(path, patient, truths, () -> read(root.resolve(path), options));
    }

    /// @param countsPerMillivolt in place of the gains of a file, where there is one
    static ReadOptions withCounts(OptionalDouble countsPerMillivolt) {
        return new ReadOptions(
                countsPerMillivolt,
                ReadOptions.NONE.samplesPerSecond(),
                ReadOptions.NONE.unit(),
                ReadOptions.NONE.leadNames(),
                ReadOptions.NONE.delimiter(),
                ReadOptions.NONE.decimalComma());
    }

    private ReadOutcome read(Path file, ReadOptions options) {
        var header = file.resolveSibling(file.getFileName() + ".hea");
        return formats.read(!Files.exists(file) && Files.exists(header) ? header : file, options);
    }

    private static CasesOutcome refused(Path file, String place, String reason) {
        return new CasesOutcome.Refused(new Problem(Problem.Kind.MALFORMED, file, place, reason));
    }
}
