package leadwise.model;

import java.nio.file.Path;

/// What is wrong with a file, said in one sentence: which file, where in it, and why.
///
/// @param kind what sort of problem, for whoever decides on it without reading words
/// @param file the file that holds the problem, which need not be the one that was opened
/// @param place where in the file ("line 3", "byte 24", "signal 2 (V1)"); empty when it is the file
///   as a whole
/// @param reason what was found and what was expected, no full stop
public record Problem(Kind kind, Path file, String place, String reason) {

    /// Sorts of problems.
    public enum Kind {
        /// No reader knows this content.
        UNKNOWN_FORMAT,
        /// The file, or one that it names, is not there or may not be read.
        UNREADABLE,
        /// The content contradicts its own format.
        MALFORMED,
        /// The format is known, this part of it is not supported.
        UNSUPPORTED,
        /// Readable, but something had to be assumed or left out; goes with a recording.
        REMARK,
        /// A remark: no sample rate is stated, and the format's default was taken.
        RATE_ASSUMED,
        /// A remark: the samples do not add up to the sum that the file states.
        CHECKSUM_DIFFERS
    }

    /// One sentence for a person, with the file's name but not its folder.
    public String sentence() {
        var name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
        return name + (place.isEmpty() ? "" : ", " + place) + ": " + reason + ".";
    }
}
