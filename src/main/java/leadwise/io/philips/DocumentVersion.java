package leadwise.io.philips;

import leadwise.io.content.Refusal;
import leadwise.io.content.XmlElement;

import java.util.Set;

/// Type and version of a document.
///
/// @param type "PhilipsECG", in version 1.03 "SierraECG"
/// @param number "1.03", "1.04", "1.04.01"
record DocumentVersion(String type, String number) {

    private static final Set<String> TYPES = Set.of("PhilipsECG", "SierraECG");
    private static final Set<String> NUMBERS = Set.of("1.03", "1.04", "1.04.01");

    /// What `documentinfo` states.
    ///
    /// @throws Refusal it states none, or one that is not known here
    static DocumentVersion of(XmlElement root) throws Refusal {
        var info =
                root.child("documentinfo")
                        .orElseThrow(
                                () ->
                                        Refusal.malformed(
                                                root.place(),
                                                "does not state its type and version"
                                                        + " (documentinfo)"));
        var version =
                new DocumentVersion(
                        info.textAt("documenttype").orElse(""),
                        info.textAt("documentversion").orElse(""));
        if (!TYPES.contains(version.type) || !NUMBERS.contains(version.number)) {
            throw Refusal.unsupported(
                    info.child("documentversion").orElse(info).place(),
                    "document type "
                            + Refusal.quoted(version.type)
                            + " version "
                            + Refusal.quoted(version.number)
                            + " is not supported; PhilipsECG and SierraECG 1.03, 1.04 and 1.04.01"
                            + " are");
        }
        return version;
    }
}
