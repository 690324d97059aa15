package leadwise.evaluate;

import leadwise.io.Formats;
import leadwise.io.ReadOptions;
import leadwise.lexicon.Lexicon;
import leadwise.model.Label;
import leadwise.model.Problem;

import org.apache.commons.csv.CSVFormat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The Lobachevsky University database (LUDB) as PhysioNet has it: WFDB records of one patient
/// each, with the diagnoses in the comments of the headers:
///
/// ```
/// #<diagnoses>:
/// #Rhythm: Sinus bradycardia.
/// #Left ventricular hypertrophy.
/// ```
///
/// What these words mean stands in the resource `ludb-statements.csv`, where also the limits of
/// that are explained. The gains in the headers are factors of a normalisation and no gains: one
/// count is a microvolt.
public final class LudbFolder {

    private static final String TABLE = "ludb-statements.csv";
    private static final double COUNTS_PER_MILLIVOLT = 1000;
    private static final Pattern NUMBERED_HEADER = Pattern.compile("(\\d+)\\.hea");
    private static final String DIAGNOSES = "<diagnoses>:";

    /// A full stop ends a diagnosis, "supp.NSTEMI" goes on; behind it a header may repeat itself.
    private static final Pattern END = Pattern.compile("\\.(\\s.*)?$");

    private final Formats formats;
    private final Lexicon lexicon;
    private final Map<String, Set<String>> statementsOf;

    public LudbFolder(Formats formats, Lexicon lexicon) {
        this.formats = formats;
        this.lexicon = lexicon;
        this.statementsOf = table();
    }

    /// The ids of the statements that each phrase means, none for some.
    static Map<String, Set<String>> table() {
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setCommentMarker('#')
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get();
        try (var in = LudbFolder.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + TABLE);
            }
            var table = new LinkedHashMap<String, Set<String>>();
            try (var rows = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (var row : rows) {
                    var ids = table.computeIfAbsent(row.get("phrase"), _ -> new LinkedHashSet<>());
                    if (!row.get("statement").isEmpty()) {
                        ids.add(row.get("statement"));
                    }
                }
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads the headers; the recordings are read when their turn comes. The prompts are the names
    /// of all statements that occur.
    public CasesOutcome read(Path folder) {
        var headers = new TreeMap<Integer, Path>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted(Comparator.naturalOrder()).toList()) {
                var name = NUMBERED_HEADER.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    headers.put(Integer.valueOf(name.group(1)), file);
                }
            }
            if (headers.isEmpty()) {
                return new CasesOutcome.Refused(
                        new Problem(
                                Problem.Kind.UNREADABLE, folder, "", "holds no header like 1.hea"));
            }
            return new CasesOutcome.Found(cases(headers));
        } catch (IOException | UncheckedIOException e) {
            return new CasesOutcome.Refused(
                    new Problem(
                            Problem.Kind.UNREADABLE, folder, "", "cannot be read from the disk"));
        }
    }

    private Cases cases(Map<Integer, Path> headers) throws IOException {
        var options = ManifestCsv.withCounts(OptionalDouble.of(COUNTS_PER_MILLIVOLT));
        var cases = new ArrayList<Case>();
        var labels = new LinkedHashSet<Label>();
        for (var entry : headers.entrySet()) {
            var truths = truths(Files.readAllLines(entry.getValue(), StandardCharsets.ISO_8859_1));
            labels.addAll(truths);
            cases.add(oneCase(entry.getKey(), entry.getValue(), truths, options));
        }
        var numbers = List.copyOf(headers.keySet());
        return new Cases(
                "LUDB " + numbers.getFirst() + "–" + numbers.getLast(),
                labels.stream().sorted(Comparator.comparing(Label::text)).toList(),
                cases);
    }

    private Case oneCase(int number, Path header, Set<Label> truths, ReadOptions options) {
        var name = "LUDB " + number;
        return new Case(name, name, truths, () -> formats.read(header, options));
    }

    private Set<Label> truths(List<String> header) {
        return diagnoses(header).stream()
                .flatMap(phrase -> statementsOf.getOrDefault(phrase, Set.of()).stream())
                .flatMap(id -> lexicon.byId(id).stream())
                .map(SuiteLabels::known)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The diagnoses of a header without their full stops.
    static List<String> diagnoses(List<String> header) {
        return header.stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .dropWhile(line -> !line.equals(DIAGNOSES))
                .skip(1)
                .map(line -> END.matcher(line).replaceFirst(""))
                .toList();
    }
}
