package leadwise.io.dicom;

import leadwise.io.content.LeadCode;
import leadwise.io.content.Refusal;
import leadwise.model.Lead;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which lead a channel is: by the code of its source, else by its label, else by the code's
/// wording.
///
/// Codes are `5.6.3-9-61` (scheme SCPECG), `2:61` or `MDC_ECG_LEAD_III` (scheme MDC), all of III
/// (PS3.16, CID 3001).
///
/// @param name empty where the file gives none
/// @param label the channel's own label; empty where there is none
record ChannelSource(String name, String label) {

    private static final Pattern NUMBERED = Pattern.compile("(?:5\\.6\\.3-9-|2:)(\\d{1,3})");
    private static final String NAMED = "MDC_ECG_LEAD_";
    private static final Set<String> SCHEMES = Set.of("SCPECG", "MDC", "");

    static ChannelSource of(DataSet channel) throws Refusal {
        var label = channel.text(Tag.CHANNEL_LABEL).orElse("");
        var source = channel.item(Tag.CHANNEL_SOURCE);
        if (source.isEmpty()) {
            return new ChannelSource(label, label);
        }
        var code = source.get().text(Tag.CODE_VALUE).orElse("");
        var scheme = source.get().text(Tag.CODING_SCHEME).orElse("");
        var coded = SCHEMES.contains(scheme) ? coded(code) : Optional.<String>empty();
        var meaning = source.get().text(Tag.CODE_MEANING);
        return new ChannelSource(
                coded.or(() -> label.isEmpty() ? meaning : Optional.of(label)).orElse(code), label);
    }

    private static Optional<String> coded(String code) {
        if (code.startsWith(NAMED)) {
            return Optional.of(code.substring(NAMED.length())).filter(name -> !name.isEmpty());
        }
        var numbered = NUMBERED.matcher(code);
        return numbered.matches()
                ? LeadCode.known(Integer.parseInt(numbered.group(1)))
                : Optional.empty();
    }

    /// Whether the label names another of the standard leads than the code does.
    boolean isContradictory() {
        if (label.isEmpty()) {
            return false;
        }
        var labelled = Lead.named(label);
        return labelled.isStandard() && !labelled.equals(Lead.named(name));
    }
}
