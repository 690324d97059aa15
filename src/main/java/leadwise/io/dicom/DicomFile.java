package leadwise.io.dicom;

import leadwise.io.content.Bytes;
import leadwise.io.content.FileContent;
import leadwise.io.content.Refusal;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// A file around a data set (PS3.10, 7): 128 bytes of anything, `DICM`, a group of elements that
/// says how the data set is written, the data set.
///
/// In a data set that is packed, places are those of its unpacked bytes.
final class DicomFile {

    private static final byte[] MARK = {'D', 'I', 'C', 'M'};
    private static final int PREAMBLE_BYTES = 128;

    /// What a file begins with that lacks preamble and mark: (0002,0000) UL of 4 bytes.
    private static final byte[] FIRST_ELEMENT = {2, 0, 0, 0, 'U', 'L', 4, 0};

    private static final int LAST_OF_META_GROUP = 0x0002_FFFF;

    private DicomFile() {}

    /// Whether a file that begins so is one.
    static boolean begins(byte[] head) {
        return stands(MARK, head, PREAMBLE_BYTES) || stands(FIRST_ELEMENT, head, 0);
    }

    private static boolean stands(byte[] what, byte[] head, int at) {
        if (head.length < at + what.length) {
            return false;
        }
        for (int i = 0; i < what.length; i++) {
            if (head[at + i] != what[i]) {
                return false;
            }
        }
        return true;
    }

    /// The data set of an ECG, up to its waveforms.
    static DataSet ecg(byte[] content) throws Refusal {
        int begin = stands(MARK, content, PREAMBLE_BYTES) ? PREAMBLE_BYTES + MARK.length : 0;
        var stream = new ElementStream(Bytes.littleEndian(content).from(begin), true);
        var meta = DataSet.readUpTo(LAST_OF_META_GROUP, stream);
        var statedClass = meta.text(Tag.MEDIA_STORAGE_CLASS);
        if (statedClass.isPresent()) {
            StorageClass.verify(statedClass.get());
        }
        var dataSet =
                DataSet.readUpTo(
                        Tag.WAVEFORMS.number(),
                        dataSet(content, begin + stream.position(), syntax(meta)));
        StorageClass.verify(dataSet.text(Tag.STORAGE_CLASS).or(() -> statedClass).orElse(""));
        return dataSet;
    }

    private static TransferSyntax syntax(DataSet meta) throws Refusal {
        var uid =
                meta.text(Tag.TRANSFER_SYNTAX)
                        .orElseThrow(
                                () -> Refusal.malformed("", "does not state its transfer syntax"));
        return TransferSyntax.of(uid)
                .orElseThrow(
                        () ->
                                Refusal.unsupported(
                                        "",
                                        "the transfer syntax "
                                                + Refusal.quoted(uid)
                                                + " is not supported"));
    }

    private static ElementStream dataSet(byte[] content, long begin, TransferSyntax syntax)
            throws Refusal {
        var bytes = syntax.isBigEndian() ? Bytes.bigEndian(content) : Bytes.littleEndian(content);
        var written = bytes.from(begin);
        return new ElementStream(
                syntax.isDeflated() ? Bytes.littleEndian(inflated(written)) : written,
                syntax.isExplicit());
    }

    /// Unpacks as it comes, up to the bound of a file that is not packed.
    private static byte[] inflated(Bytes packed) throws Refusal {
        var inflater = new Inflater(true);
        try (var in =
                new InflaterInputStream(new ByteArrayInputStream(packed.toArray()), inflater)) {
            var bytes = in.readNBytes(FileContent.MOST_BYTES + 1);
            if (bytes.length > FileContent.MOST_BYTES) {
                throw Refusal.unsupported(
                        "",
                        "unpacks to more than "
                                + (FileContent.MOST_BYTES >> 20)
                                + " MiB, the most that is read");
            }
            return bytes;
        } catch (EOFException _) {
            throw Refusal.malformed(packed.byteName(0), "the packed data set is cut off");
        } catch (ZipException _) {
            throw Refusal.malformed(packed.byteName(0), "the packed data set is damaged");
        } catch (IOException e) {
            throw new IllegalStateException("an array does not fail", e);
        } finally {
            inflater.end();
        }
    }
}
