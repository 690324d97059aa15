package leadwise.io.wfdb;

import leadwise.io.content.Refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;

/// A file that is there, and the signals whose samples take turns in it.
///
/// A frame holds the samples of one sample interval of the record: of each signal in turn as many
/// as the header says.
sealed interface SignalFile permits RawFile, FlacFile {

    Path file();

    /// Those of the header that name the file, in their order.
    List<SignalLine> signals();

    /// How many frames every signal of the file has.
    long wholeFrames();

    /// How many frames are begun: the last may lack some samples.
    long begunFrames();

    /// How many frames follow the first `frames`; padding at the end is none.
    long framesAfter(long frames);

    /// The samples of the first `frames` frames; the digest sees every byte of the file.
    StoredSamples read(long frames, MessageDigest digest) throws IOException;

    /// Opens a file and verifies that it holds what the header says.
    static SignalFile open(Path file, List<SignalLine> signals) throws IOException, Refusal {
        return signals.getFirst().format().isFlac()
                ? FlacFile.open(file, signals)
                : RawFile.open(file, signals);
    }

    /// Samples of one frame, all signals of the file together.
    static int samplesPerFrame(List<SignalLine> signals) {
        return signals.stream().mapToInt(SignalLine::perFrame).sum();
    }
}
