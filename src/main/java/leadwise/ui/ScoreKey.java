package leadwise.ui;

import leadwise.io.ReadOptions;

/// What a number on the screen belongs to, besides the label's text. Numbers whose key is not the
/// present one are never shown.
///
/// @param recordingSha256 digest of the record's files
/// @param options what the user said about the file: another gain is another recording
/// @param bundle id and version of the model bundle
/// @param fromSeconds where in the recording the stretch begins that the encoders see
public record ScoreKey(
        String recordingSha256, ReadOptions options, String bundle, double fromSeconds) {}
