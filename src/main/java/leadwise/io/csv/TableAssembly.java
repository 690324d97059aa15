package leadwise.io.csv;

import leadwise.io.Question;
import leadwise.io.Question.Topic;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOptions.Unit;
import leadwise.io.ReadOutcome;
import leadwise.io.content.FileName;
import leadwise.io.content.Refusal;
import leadwise.model.FileFacts;
import leadwise.model.Gain;
import leadwise.model.Lead;
import leadwise.model.Problem;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// One reading of one table: time, then names, then units, asking for what is not said.
final class TableAssembly {

    private static final String LEFT_OUT = "-";

    private final Path file;
    private final TextContent content;
    private final TableLayout layout;
    private final ReadOptions options;
    private final List<Problem> remarks = new ArrayList<>();

    /// A column that becomes a lead.
    private record LeadColumn(int index, Lead lead) {}

    TableAssembly(Path file, TextContent content, TableLayout layout, ReadOptions options) {
        this.file = file;
        this.content = content;
        this.layout = layout;
        this.options = options;
    }

    /// Reads the table, or adds the questions that stand in the way.
    Optional<ReadOutcome> read(List<Question> questions) throws IOException, Refusal {
        if (content.encodingAssumed()) {
            remark("the text is not UTF-8 and was read as Windows-1252");
        }
        var time = TimeColumn.of(layout);
        var timeIndex = time.map(t -> OptionalInt.of(t.index())).orElse(OptionalInt.empty());
        boolean clock = time.map(t -> t.scale() == TimeScale.CLOCK).orElse(false);
        var table = Table.read(content, layout, timeIndex, clock, mustBeNumbers(timeIndex));
        if (table.rows() < 2) {
            throw Refusal.malformed("", "has fewer than two lines of numbers");
        }
        double[] times = time.map(t -> times(table, t)).orElseGet(() -> new double[0]);
        var axis = Optional.<TimeAxis>empty();
        if (time.isPresent()) {
            int decimals = table.column(time.get().index()).mostDecimals();
            axis = Optional.of(TimeAxis.of(times, decimals, table));
        }
        var rate = rate(time, axis, questions);
        var columns = leadColumns(table, timeIndex, questions);
        var units = units(table, columns, questions);
        if (!questions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(recording(table, axis, times, rate.orElseThrow(), columns, units));
    }

    /// Words in a standard lead or in the time column are refused; another column is left out.
    private List<Boolean> mustBeNumbers(OptionalInt timeIndex) {
        var must = new ArrayList<Boolean>();
        for (int i = 0; i < layout.columns(); i++) {
            int index = i;
            boolean time = timeIndex.isPresent() && timeIndex.getAsInt() == i;
            boolean other =
                    layout.heads().map(heads -> !heads.get(index).isStandardLead()).orElse(false);
            must.add(time || !other);
        }
        return must;
    }

    private static double[] times(Table table, TimeColumn time) {
        var times = table.column(time.index()).values();
        return time.scale() == TimeScale.CLOCK ? TimeAxis.acrossMidnight(times) : times;
    }

    private OptionalDouble rate(
            Optional<TimeColumn> time, Optional<TimeAxis> axis, List<Question> questions) {
        if (options.samplesPerSecond().isPresent()) {
            return options.samplesPerSecond();
        }
        if (axis.isEmpty() || time.isEmpty()) {
            questions.add(new Question(Topic.SAMPLE_RATE, "The file has no time column.", ""));
            return OptionalDouble.empty();
        }
        var scale = time.get().scale();
        var found = axis.get();
        boolean counts =
                found.countsSamples()
                        && (scale == TimeScale.UNSTATED || scale == TimeScale.SECONDS)
                        && !layout.own();
        if (scale == TimeScale.SAMPLES || counts) {
            questions.add(
                    new Question(Topic.SAMPLE_RATE, "The file counts samples, not seconds.", ""));
            return OptionalDouble.empty();
        }
        if (scale == TimeScale.UNSTATED && found.step() >= 1) {
            questions.add(
                    new Question(
                            Topic.SAMPLE_RATE,
                            "The time column does not say in which unit it is.",
                            Decimals.shortest(found.rate(TimeScale.MILLISECONDS))));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(roundedRate(found, scale));
    }

    private double roundedRate(TimeAxis axis, TimeScale scale) {
        double rate = axis.rate(scale);
        var whole = axis.wholeRate(scale);
        if (whole.isPresent()) {
            return whole.getAsDouble();
        }
        double near = Math.rint(rate);
        if (layout.own() || near < 1 || Math.abs(rate - near) > 0.001 * near) {
            return rate;
        }
        remark(
                "the time column gives "
                        + Decimals.shortest(rate)
                        + " samples per second, taken as "
                        + Decimals.shortest(near));
        return near;
    }

    private List<LeadColumn> leadColumns(
            Table table, OptionalInt timeIndex, List<Question> questions) {
        var indices = new ArrayList<Integer>();
        for (int i = 0; i < layout.columns(); i++) {
            if (timeIndex.isEmpty() || timeIndex.getAsInt() != i) {
                indices.add(i);
            }
        }
        var heads = layout.heads();
        if (options.leadNames().isPresent()) {
            return answeredColumns(indices, options.leadNames().get(), questions);
        }
        if (heads.isEmpty()) {
            var order = LeadOrder.of(indices.stream().map(i -> table.column(i).values()).toList());
            questions.add(
                    new Question(
                            Topic.LEAD_NAMES,
                            "The file does not name its "
                                    + indices.size()
                                    + " columns."
                                    + order.map(o -> " " + o.sentence()).orElse(""),
                            order.map(LeadOrder::names).orElse("")));
            return List.of();
        }
        return namedColumns(table, indices, heads.get(), questions);
    }

    /// Names that the user gave, with or without one for the time column.
    private List<LeadColumn> answeredColumns(
            List<Integer> indices, List<String> names, List<Question> questions) {
        var all = names.size() == layout.columns() && names.size() != indices.size();
        if (!all && names.size() != indices.size()) {
            questions.add(
                    new Question(
                            Topic.LEAD_NAMES,
                            names.size() + " names were given for " + indices.size() + " columns.",
                            ""));
            return List.of();
        }
        var columns = new ArrayList<LeadColumn>();
        for (int i = 0; i < indices.size(); i++) {
            var name = names.get(all ? indices.get(i) : i).strip();
            if (!name.equals(LEFT_OUT) && !name.isEmpty()) {
                columns.add(new LeadColumn(indices.get(i), Lead.named(name)));
            }
        }
        askForDoubles(columns, questions);
        return columns;
    }

    private List<LeadColumn> namedColumns(
            Table table, List<Integer> indices, List<HeaderCell> heads, List<Question> questions) {
        var columns = new ArrayList<LeadColumn>();
        var others = new ArrayList<String>();
        for (int index : indices) {
            var head = heads.get(index);
            var words = table.column(index).words();
            if (!words.isEmpty()) {
                remark("the column " + Refusal.quoted(head.name()) + " is left out: " + words);
                continue;
            }
            if (head.name().isEmpty()) {
                if (!Arrays.stream(table.column(index).values()).allMatch(Double::isNaN)) {
                    remark("column " + (index + 1) + " has no name and is left out");
                }
                continue;
            }
            if (!head.unit().isEmpty() && head.voltage().isEmpty()) {
                remark(
                        "the column "
                                + Refusal.quoted(head.name())
                                + " is left out, its unit "
                                + Refusal.quoted(head.unit())
                                + " is not a voltage");
                continue;
            }
            var lead = Lead.named(head.name());
            columns.add(new LeadColumn(index, lead));
            if (!lead.isStandard()) {
                others.add(lead.name());
            }
        }
        if (columns.size() == others.size() && !layout.own()) {
            questions.add(
                    new Question(
                            Topic.LEAD_NAMES,
                            "None of the columns "
                                    + String.join(", ", others)
                                    + " has the name of a standard lead.",
                            ""));
        } else if (!others.isEmpty()) {
            remark("not standard leads, kept as they are: " + String.join(", ", others));
        }
        askForDoubles(columns, questions);
        return columns;
    }

    private static void askForDoubles(List<LeadColumn> columns, List<Question> questions) {
        var seen = new LinkedHashMap<Lead, Integer>();
        for (var column : columns) {
            var before = seen.put(column.lead(), column.index());
            if (before != null) {
                questions.add(
                        new Question(
                                Topic.LEAD_NAMES,
                                "Columns "
                                        + (before + 1)
                                        + " and "
                                        + (column.index() + 1)
                                        + " both have the name "
                                        + column.lead()
                                        + ".",
                                ""));
                return;
            }
        }
    }

    /// The unit of each column; the user's counts per millivolt stand in where none is stated.
    private Map<Lead, Unit> units(Table table, List<LeadColumn> columns, List<Question> questions) {
        var units = new LinkedHashMap<Lead, Unit>();
        boolean unstated = false;
        for (var column : columns) {
            var stated = layout.heads().flatMap(heads -> heads.get(column.index()).voltage());
            if (stated.isEmpty() && layout.own()) {
                stated = Optional.of(Unit.MILLIVOLT);
            }
            stated.ifPresent(unit -> units.put(column.lead(), unit));
            unstated |= stated.isEmpty();
        }
        if (options.unit().isPresent()) {
            var given = options.unit().get();
            if (units.values().stream().anyMatch(unit -> unit != given)) {
                remark("the values are read in " + given.symbol() + " as given, not as stated");
            }
            columns.forEach(column -> units.put(column.lead(), given));
        } else if (options.countsPerMillivolt().isPresent()) {
            if (!units.isEmpty()) {
                remark("the counts per mV that were given are not used where a unit is stated");
            }
        } else if (unstated) {
            questions.add(
                    new Question(
                            Topic.UNIT,
                            "The file does not state the unit of its values.",
                            unitHint(table, columns)));
        }
        return units;
    }

    private static String unitHint(Table table, List<LeadColumn> columns) {
        var typical =
                columns.stream()
                        .map(column -> deflection(table.column(column.index()).values()))
                        .sorted()
                        .toList();
        if (typical.isEmpty()) {
            return "";
        }
        double middle = typical.get(typical.size() / 2);
        return Arrays.stream(Unit.values())
                .filter(
                        unit ->
                                middle >= 0.05 * unit.perMillivolt()
                                        && middle <= 20 * unit.perMillivolt())
                .map(Unit::symbol)
                .findFirst()
                .orElse("");
    }

    /// The 99.5th percentile of the distance from the median.
    private static double deflection(double[] values) {
        var sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
        if (sorted.length == 0) {
            return 0;
        }
        double median = sorted[sorted.length / 2];
        var distances = Arrays.stream(sorted).map(v -> Math.abs(v - median)).sorted().toArray();
        return distances[(int) Math.round(0.995 * (distances.length - 1))];
    }

    private ReadOutcome recording(
            Table table,
            Optional<TimeAxis> axis,
            double[] times,
            double rate,
            List<LeadColumn> columns,
            Map<Lead, Unit> units)
            throws Refusal {
        if (columns.isEmpty()) {
            throw Refusal.malformed("", "none of its columns is a lead");
        }
        int samples = axis.map(TimeAxis::samples).orElse(table.rows());
        if ((long) samples * columns.size() > Table.MOST_VALUES) {
            throw Refusal.unsupported("", "more than 32,000,000 values with its gaps filled in");
        }
        if (samples > table.rows()) {
            remark(
                    "the time column skips "
                            + (samples - table.rows())
                            + (samples - table.rows() == 1 ? " sample" : " samples")
                            + ", shown as gaps");
        }
        var leads = new LinkedHashMap<Lead, Signal>();
        var gains = new LinkedHashMap<Lead, Gain>();
        for (var column : columns) {
            var values = table.column(column.index()).values();
            var unit = Optional.ofNullable(units.get(column.lead()));
            if (unit.isEmpty()) {
                gains.put(
                        column.lead(),
                        new Gain(options.countsPerMillivolt().orElseThrow(), 0, Gain.Origin.USER));
            }
            for (int i = 0; i < values.length; i++) {
                values[i] = millivolts(values[i], unit);
            }
            leads.put(
                    column.lead(),
                    Signal.of(axis.map(a -> a.spread(values, times)).orElse(values)));
        }
        var recording =
                new Recording(
                        FileName.stem(file),
                        rate,
                        leads,
                        Set.of(),
                        gains,
                        FileFacts.ofComments(layout.preamble()),
                        new Source("CSV", file, content.sha256()));
        return new ReadOutcome.Read(recording, remarks);
    }

    private double millivolts(double value, Optional<Unit> unit) {
        if (unit.isEmpty()) {
            return value / options.countsPerMillivolt().orElseThrow();
        }
        return switch (unit.get()) {
            case MILLIVOLT -> value;
            case MICROVOLT -> value / 1000;
            case VOLT -> value * 1000; // a thousandth has no exact double to divide by
        };
    }

    private void remark(String reason) {
        remarks.add(new Problem(Problem.Kind.REMARK, file, "", reason));
    }
}
