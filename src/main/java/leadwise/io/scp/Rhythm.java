package leadwise.io.scp;

import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.model.Gain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts the rhythm together from sections 2 to 6: unpacked, at one rate, with the reference beat.
final class Rhythm {

    private static final int MOST_THINNING = 16;

    private final Sections sections;
    private final RecordingParts parts;
    private final LeadTable table;
    private final PackedLeads packed;
    private final Optional<HuffmanTables> tables;

    /// What was found against single leads, by what it is.
    private final Map<String, List<String>> doubts = new LinkedHashMap<>();

    Rhythm(Sections sections, RecordingParts parts) throws Refusal {
        this.sections = sections;
        this.parts = parts;
        verifyThere();
        table = LeadTable.parse(sections.required(Section.LEADS));
        packed = PackedLeads.parse(sections.required(Section.RHYTHM), table.leads().size());
        var huffman = sections.find(Section.HUFFMAN_TABLES);
        tables = huffman.isPresent() ? HuffmanTables.parse(huffman.get()) : Optional.empty();
    }

    /// Says what there is instead, where there is no rhythm.
    private void verifyThere() throws Refusal {
        if (sections.lists(Section.RHYTHM)) {
            return;
        }
        if (sections.lists(Section.LONG_TERM_RHYTHM)) {
            throw Refusal.unsupported(
                    "", "holds a long-term rhythm (section 12) only, which is not read");
        }
        if (sections.lists(Section.REFERENCE_BEAT)) {
            throw Refusal.unsupported("", "holds a median beat (section 5), no rhythm (section 6)");
        }
        throw Refusal.unsupported("", "holds no rhythm (section 6)");
    }

    /// Adds all leads to the recording.
    void read() throws Refusal {
        if (table.beatSubtracted() || packed.thinnedOut()) {
            readCompressed();
        } else {
            if (sections.lists(Section.REFERENCE_BEAT)) {
                parts.remark(
                        Section.name(Section.REFERENCE_BEAT),
                        "holds a median beat, which is left out");
            }
            readPlain();
        }
        doubts.forEach((what, leads) -> parts.remark(String.join(", ", leads), what));
    }

    private void readPlain() throws Refusal {
        for (var lead : leadsWithSamples()) {
            var stored = stored(packed, lead, lead.length());
            add(lead, packed.samplesPerSecond(), Arrays.stream(stored).asDoubleStream().toArray());
        }
    }

    private List<LeadTable.Entry> leadsWithSamples() {
        table.leads().stream()
                .filter(lead -> lead.length() < 1)
                .forEach(lead -> doubt(lead, "no samples are stated"));
        return table.leads().stream().filter(lead -> lead.length() > 0).toList();
    }

    private void readCompressed() throws Refusal {
        var places = QrsPlaces.parse(sections.required(Section.QRS_PLACES));
        var beat =
                PackedLeads.parse(sections.required(Section.REFERENCE_BEAT), table.leads().size());
        int factor = thinning(beat, places);
        if (factor > 1) {
            parts.remark(
                    Section.name(Section.RHYTHM),
                    "outside the QRS complexes only every "
                            + factor
                            + ordinal(factor)
                            + " sample is stored; between them a straight line is drawn");
        }
        for (var lead : leadsWithSamples()) {
            var samples = atOneRate(lead, places, factor);
            if (table.beatSubtracted()) {
                addBeat(lead, samples, beat, places);
            }
            add(lead, beat.samplesPerSecond(), samples);
        }
    }

    private static String ordinal(int number) {
        return switch (number) {
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    /// How many samples became one outside the protected areas; 1 where all are stored. Early
    /// versions have no mark for it, the two sections only differ in their sample intervals.
    private int thinning(PackedLeads beat, QrsPlaces places) throws Refusal {
        int factor = packed.sampleMicroseconds() / beat.sampleMicroseconds();
        if (factor * beat.sampleMicroseconds() != packed.sampleMicroseconds()
                || factor > MOST_THINNING) {
            throw Refusal.unsupported(
                    packed.place(),
                    "its samples are "
                            + packed.sampleMicroseconds()
                            + " µs apart, those of the reference beat "
                            + beat.sampleMicroseconds()
                            + " µs");
        }
        if (factor > 1 && places.protectedAreas().isEmpty()) {
            throw Refusal.unsupported(
                    Section.name(Section.QRS_PLACES),
                    "states no protected areas, so it is not known where samples are left out");
        }
        return factor;
    }

    private double[] atOneRate(LeadTable.Entry lead, QrsPlaces places, int factor) throws Refusal {
        if (factor == 1) {
            var stored = stored(packed, lead, lead.length());
            return Arrays.stream(stored).asDoubleStream().toArray();
        }
        var thinning = Thinning.of(lead, places, factor);
        var stored = stored(packed, lead, thinning.stored());
        parts.verifyRoom((long) stored.length * factor);
        return thinning.undone(stored);
    }

    private void addBeat(LeadTable.Entry lead, double[] samples, PackedLeads beat, QrsPlaces places)
            throws Refusal {
        if (places.zones().isEmpty()) {
            return;
        }
        if (places.beatFiducial() == 0) {
            throw Refusal.malformed(
                    Section.name(Section.QRS_PLACES), "the reference beat has no fiducial point");
        }
        long length = places.beatMilliseconds() * 1000L / beat.sampleMicroseconds();
        var stored = stored(beat, lead, length);
        double scale = (double) beat.nanovoltsPerCount() / packed.nanovoltsPerCount();
        long missing =
                new ReferenceBeat(stored, places.beatFiducial(), scale)
                        .addTo(samples, lead.first(), places.zones());
        if (missing > 0) {
            doubt(
                    lead,
                    "the reference beat is too short for "
                            + missing
                            + " samples from which it was subtracted; they are missing");
        }
    }

    /// The samples of one lead as they are stored, `most` of them or fewer.
    private int[] stored(PackedLeads of, LeadTable.Entry lead, long most) throws Refusal {
        var decoded =
                new SampleDecoder(tables, of.differenceOrder())
                        .decode(of.leads().get(lead.place() - 1), most);
        int there = decoded.samples().length;
        if (there < most) {
            doubt(
                    lead,
                    of.place()
                            + (decoded.unreadable() ? " cannot be read on after " : " ends after ")
                            + there
                            + " of "
                            + most
                            + " samples");
        } else if (decoded.more()) {
            doubt(lead, of.place() + " holds more than the " + most + " samples stated");
        }
        return decoded.samples();
    }

    private void doubt(LeadTable.Entry lead, String what) {
        doubts.computeIfAbsent(what, _ -> new ArrayList<>()).add(lead.name());
    }

    /// Adds a lead in counts of section 6; where it begins later than others, a gap comes first.
    private void add(LeadTable.Entry lead, double samplesPerSecond, double[] samples)
            throws Refusal {
        if (samples.length == 0) {
            return;
        }
        long late = lead.first() - table.first();
        if (late > mostSamples()) {
            throw Refusal.malformed(
                    lead.toString(), "begins at sample " + lead.first() + ", where none is near");
        }
        parts.verifyRoom(late + samples.length);
        var counts = new double[(int) late + samples.length];
        Arrays.fill(counts, 0, (int) late, Double.NaN);
        System.arraycopy(samples, 0, counts, (int) late, samples.length);
        parts.add(
                lead.name(),
                lead.toString(),
                samplesPerSecond,
                counts,
                new Gain(1e6 / packed.nanovoltsPerCount(), 0, Gain.Origin.FILE));
    }

    /// More samples than all leads hold together, so that no number of the file decides how long a
    /// gap is.
    private long mostSamples() {
        return packed.leads().stream().mapToLong(lead -> 8L * lead.length()).sum();
    }
}
