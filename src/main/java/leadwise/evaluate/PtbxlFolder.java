package leadwise.evaluate;

import leadwise.lexicon.Lexicon;
import leadwise.model.Label;
import leadwise.model.Problem;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// PTB-XL as this project keeps it: `labels.csv` in the order of the signals, and `signals-NN.xz`
/// with 1,000 recordings each.
///
/// A recording has exactly the statements of its column `scp`; nothing follows from one to another.
public final class PtbxlFolder {

    /// What a statement's code is looked up under in the lexicon.
    static final String CODE_SYSTEM = "PTB-XL";

    private static final String LABELS = "labels.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Function<String, Optional<Label>> labelOfCode;

    /// @param labelOfCode the prompt for a PTB-XL code
    public PtbxlFolder(Function<String, Optional<Label>> labelOfCode) {
        this.labelOfCode = labelOfCode;
    }

    /// The prompt for a code is the name of the lexicon's statement with that code.
    public static PtbxlFolder with(Lexicon lexicon) {
        return new PtbxlFolder(
                code ->
                        lexicon.byCode(CODE_SYSTEM, code)
                                .map(s -> new Label(s.name(), Optional.of(s.id()))));
    }

    /// Whether `folder` looks like one.
    public static boolean recognises(Path folder) {
        return Files.isRegularFile(folder.resolve(LABELS))
                && Files.isRegularFile(folder.resolve(PtbxlShards.fileName(0)));
    }

    /// Reads the table.
    ///
    /// @param folds of the column `strat_fold`; 10 is for final figures only
    /// @param codes the statements to ask for; empty means all that occur in these folds
    public CasesOutcome read(Path folder, Set<Integer> folds, Set<String> codes) {
        var file = folder.resolve(LABELS);
        try (var reader = Files.newBufferedReader(file);
                var rows = FORMAT.parse(reader)) {
            return read(file, rows, new PtbxlShards(folder), folds, codes);
        } catch (IOException | UncheckedIOException e) {
            return new CasesOutcome.Refused(
                    new Problem(Problem.Kind.UNREADABLE, file, "", "cannot be read from the disk"));
        } catch (IllegalArgumentException e) {
            return refused(file, "has a missing column or a number that is none");
        }
    }

    private CasesOutcome read(
            Path file,
            Iterable<CSVRecord> rows,
            PtbxlShards shards,
            Set<Integer> folds,
            Set<String> codes) {
        var labels = new LinkedHashMap<String, Label>();
        var chosen = new ArrayList<Row>();
        int number = 0;
        for (var row : rows) {
            int at = number++;
            if (folds.contains(Integer.parseInt(row.get("strat_fold")))) {
                var has = new LinkedHashSet<String>();
                Stream.of(row.get("scp").split(";", -1))
                        .filter(c -> !c.isEmpty())
                        .forEach(has::add);
                chosen.add(new Row(at, row.get("ecg_id"), row.get("patient_id"), has));
            }
        }
        var asked =
                codes.isEmpty()
                        ? chosen.stream()
                                .flatMap(row -> row.codes.stream())
                                .collect(Collectors.toCollection(TreeSet::new))
                        : new TreeSet<>(codes);
        for (var code : asked) {
            var label = labelOfCode.apply(code);
            if (label.isEmpty()) {
                return refused(file, "the statement " + code + " has no entry in the lexicon");
            }
            labels.put(code, label.get());
        }
        var cases = chosen.stream().map(row -> row.toCase(labels, shards)).toList();
        return new CasesOutcome.Found(
                new Cases(description(folds), labels.values().stream().toList(), cases));
    }

    private static String description(Set<Integer> folds) {
        return folds.stream()
                .sorted()
                .map(String::valueOf)
                .collect(
                        Collectors.joining(
                                ", ", folds.size() == 1 ? "PTB-XL fold " : "PTB-XL folds ", ""));
    }

    private static CasesOutcome refused(Path file, String reason) {
        return new CasesOutcome.Refused(new Problem(Problem.Kind.MALFORMED, file, "", reason));
    }

    private record Row(int number, String id, String patient, Set<String> codes) {

        Case toCase(Map<String, Label> labels, PtbxlShards shards) {
            var truths =
                    codes.stream()
                            .filter(labels::containsKey)
                            .map(labels::get)
                            .collect(Collectors.toSet());
            var name = "PTB-XL " + id;
            return new Case(name, patient, truths, () -> shards.read(number, name));
        }
    }
}
