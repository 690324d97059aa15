package leadwise.ui.findings;

import leadwise.ui.Messages;

/// What the lexicon's groups of statements are called.
final class GroupWords {

    private GroupWords() {}

    /// @param group as the lexicon calls it; another one stays what it is
    static String of(String group) {
        return switch (group) {
            case "rhythm" -> Messages.text("group.rhythm");
            case "ectopy" -> Messages.text("group.ectopy");
            case "pacing" -> Messages.text("group.pacing");
            case "conduction" -> Messages.text("group.conduction");
            case "axis" -> Messages.text("group.axis");
            case "voltage" -> Messages.text("group.voltage");
            case "hypertrophy" -> Messages.text("group.hypertrophy");
            case "infarction" -> Messages.text("group.infarction");
            case "ischaemia" -> Messages.text("group.ischaemia");
            case "st-t" -> Messages.text("group.stT");
            case "technical" -> Messages.text("group.technical");
            case "normal" -> Messages.text("group.normal");
            case "other" -> Messages.text("group.other");
            default -> group;
        };
    }
}
