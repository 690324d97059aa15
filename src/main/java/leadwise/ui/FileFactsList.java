package leadwise.ui;

import leadwise.model.Annotation;
import leadwise.model.FileFacts;
import leadwise.model.FileMeasurement;
import leadwise.model.Patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a file itself says beside its samples, section by section, for reading.
record FileFactsList(List<Section> sections) {

    /// A heading and the lines below it.
    record Section(String title, List<String> lines) {
        Section {
            lines = List.copyOf(lines);
        }
    }

    FileFactsList {
        sections = List.copyOf(sections);
    }

    /// All but what may tell who the patient is: name, dates, and comments, which may hold both.
    static FileFactsList withoutPatient(FileFacts facts) {
        return of(
                new FileFacts(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        facts.statements(),
                        facts.measurements(),
                        facts.annotations()));
    }

    /// No file at all.
    static FileFactsList nothing() {
        return new FileFactsList(List.of());
    }

    static FileFactsList of(FileFacts facts) {
        var sections = new ArrayList<Section>();
        var patient = new ArrayList<String>();
        facts.patient().ifPresent(known -> patient.addAll(patient(known)));
        facts.takenAt().ifPresent(at -> patient.add(Messages.text("file.taken", Numbers.time(at))));
        add(sections, "file.patient", patient);
        add(sections, "file.statements", facts.statements());
        add(
                sections,
                "file.measurements",
                facts.measurements().stream().map(FileMeasurement::toString).toList());
        add(sections, "file.marks", marks(facts.annotations()));
        add(sections, "file.comments", facts.comments());
        return new FileFactsList(sections);
    }

    private static void add(List<Section> sections, String key, List<String> lines) {
        if (!lines.isEmpty()) {
            sections.add(new Section(Messages.text(key), lines));
        }
    }

    private static List<String> patient(Patient patient) {
        var lines = new ArrayList<String>();
        patient.name().ifPresent(lines::add);
        patient.id().ifPresent(id -> lines.add(Messages.text("file.id", id)));
        patient.birthDate()
                .ifPresent(date -> lines.add(Messages.text("file.born", Numbers.date(date))));
        patient.ageYears().ifPresent(age -> lines.add(Messages.text("file.age", age)));
        patient.sex().ifPresent(sex -> lines.add(PatientWords.sex(sex)));
        return lines;
    }

    /// How many marks of each code an annotator set.
    private static List<String> marks(List<Annotation> annotations) {
        Map<String, Map<String, Long>> counts =
                annotations.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Annotation::annotator,
                                        TreeMap::new,
                                        Collectors.groupingBy(
                                                Annotation::code,
                                                TreeMap::new,
                                                Collectors.counting())));
        Function<Map<String, Long>, String> words =
                codes ->
                        codes.entrySet().stream()
                                .map(code -> code.getValue() + " × " + code.getKey())
                                .collect(Collectors.joining(", "));
        return counts.entrySet().stream()
                .map(annotator -> annotator.getKey() + ": " + words.apply(annotator.getValue()))
                .toList();
    }

    boolean isEmpty() {
        return sections.isEmpty();
    }
}
