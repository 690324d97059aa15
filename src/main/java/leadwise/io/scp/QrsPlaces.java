package leadwise.io.scp;

import leadwise.io.content.Refusal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where the QRS complexes are, by section 4; all places are numbers of samples from 1.
///
/// The section is the length of the reference beat in milliseconds (2 bytes), the sample of the
/// beat that is its fiducial point (2), the number of QRS complexes (2), for each its type (2; 0 is
/// that of the reference beat) and the first, fiducial and last sample from which the beat was
/// subtracted (4 each), and again for each the first and last sample of the stretch that is
/// protected from thinning out (4 each), which early versions lack.
///
/// @param beatFiducial from 1
/// @param zones only those of the reference beat's type, ascending, no three overlap
/// @param protectedAreas ascending, none overlaps another
record QrsPlaces(
        int beatMilliseconds, int beatFiducial, List<Zone> zones, List<Area> protectedAreas) {

    private static final int FIXED_BYTES = 6;
    private static final int ZONE_BYTES = 14;
    private static final int AREA_BYTES = 8;

    QrsPlaces {
        zones = List.copyOf(zones);
        protectedAreas = List.copyOf(protectedAreas);
    }

    /// Samples from which the reference beat was subtracted.
    record Zone(long first, long fiducial, long last) {}

    /// Samples that are all stored, first and last.
    record Area(long first, long last) {}

    static QrsPlaces parse(Section section) throws Refusal {
        section.verifyLength(FIXED_BYTES);
        var data = section.data();
        int number = data.u16(4);
        long areasAt = FIXED_BYTES + (long) number * ZONE_BYTES;
        section.verifyLength(areasAt);
        boolean hasAreas = data.length() >= areasAt + (long) number * AREA_BYTES;
        var zones = new ArrayList<Zone>();
        var areas = new ArrayList<Area>();
        for (int i = 0; i < number; i++) {
            long at = FIXED_BYTES + (long) i * ZONE_BYTES;
            var zone = new Zone(data.u32(at + 2), data.u32(at + 6), data.u32(at + 10));
            if (data.u16(at) == 0 && zone.first <= zone.last) {
                zones.add(zone);
            }
            if (hasAreas) {
                long areaAt = areasAt + (long) i * AREA_BYTES;
                var area = new Area(data.u32(areaAt), data.u32(areaAt + 4));
                if (area.first > 0 && area.first <= area.last) {
                    areas.add(area);
                }
            }
        }
        zones.sort(Comparator.comparingLong(Zone::first));
        areas.sort(Comparator.comparingLong(Area::first));
        verifyNotCrowded(zones, section.place());
        verifyApart(areas, section.place());
        return new QrsPlaces(data.u16(0), data.u16(2), zones, areas);
    }

    /// A beat may reach into the next; more than that is no heart, and would cost time without end.
    private static void verifyNotCrowded(List<Zone> zones, String place) throws Refusal {
        for (int i = 2; i < zones.size(); i++) {
            if (zones.get(i).first <= zones.get(i - 2).last) {
                throw Refusal.malformed(
                        place, "three beats overlap at sample " + zones.get(i).first);
            }
        }
    }

    private static void verifyApart(List<Area> areas, String place) throws Refusal {
        for (int i = 1; i < areas.size(); i++) {
            if (areas.get(i).first <= areas.get(i - 1).last) {
                throw Refusal.malformed(
                        place, "two protected areas overlap at sample " + areas.get(i).first);
            }
        }
    }
}
