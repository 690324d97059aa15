package leadwise.io.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// A stretch of a file's bytes; whatever reaches beyond it is refused by its place in the file.
public final class Bytes {

    private final ByteBuffer buffer;
    private final int start;
    private final int length;

    private Bytes(ByteBuffer buffer, int start, int length) {
        this.buffer = buffer;
        this.start = start;
        this.length = length;
    }

    /// All of `content`, numbers low byte first.
    public static Bytes littleEndian(byte[] content) {
        return of(content, ByteOrder.LITTLE_ENDIAN);
    }

    /// All of `content`, numbers high byte first.
    public static Bytes bigEndian(byte[] content) {
        return of(content, ByteOrder.BIG_ENDIAN);
    }

    private static Bytes of(byte[] content, ByteOrder order) {
        return new Bytes(ByteBuffer.wrap(content).order(order), 0, content.length);
    }

    public int length() {
        return length;
    }

    /// Where the stretch begins in the file.
    public int start() {
        return start;
    }

    /// `count` bytes from `at` on; its places stay those of the file.
    public Bytes slice(long at, long count) throws Refusal {
        return new Bytes(buffer, place(at, count), (int) count);
    }

    /// All bytes from `at` on.
    public Bytes from(long at) throws Refusal {
        return slice(at, length - at);
    }

    /// 0 to 255.
    public int u8(long at) throws Refusal {
        return buffer.get(place(at, 1)) & 0xFF;
    }

    /// −128 to 127.
    public int i8(long at) throws Refusal {
        return buffer.get(place(at, 1));
    }

    /// 0 to 65535.
    public int u16(long at) throws Refusal {
        return buffer.getShort(place(at, 2)) & 0xFFFF;
    }

    /// −32768 to 32767.
    public int i16(long at) throws Refusal {
        return buffer.getShort(place(at, 2));
    }

    /// 0 to 2³² − 1.
    public long u32(long at) throws Refusal {
        return buffer.getInt(place(at, 4)) & 0xFFFFFFFFL;
    }

    public int i32(long at) throws Refusal {
        return buffer.getInt(place(at, 4));
    }

    public double f32(long at) throws Refusal {
        return buffer.getFloat(place(at, 4));
    }

    public double f64(long at) throws Refusal {
        return buffer.getDouble(place(at, 8));
    }

    /// Text of a fixed width in Latin-1, up to a NUL, without blanks around it.
    public String latin1(long at, long count) throws Refusal {
        return text(at, count, StandardCharsets.ISO_8859_1);
    }

    /// Text of a fixed width, up to a NUL, without blanks around it.
    public String text(long at, long count, Charset charset) throws Refusal {
        var bytes = slice(at, count).toArray();
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, charset).strip();
    }

    /// A copy of all bytes.
    public byte[] toArray() {
        var bytes = new byte[length];
        buffer.get(start, bytes);
        return bytes;
    }

    /// The same bytes, numbers low byte first.
    public Bytes lowByteFirst() {
        return new Bytes(buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN), start, length);
    }

    /// Whether numbers stand high byte first.
    public boolean isHighByteFirst() {
        return buffer.order() == ByteOrder.BIG_ENDIAN;
    }

    /// How a refusal or a remark names a place in the file.
    public String byteName(long at) {
        return "byte " + (start + at);
    }

    private int place(long at, long count) throws Refusal {
        if (at < 0 || count < 0 || at > length - count) {
            throw Refusal.malformed(
                    byteName(Math.clamp(at, 0, length)),
                    "ends before the " + count + " bytes that should stand here");
        }
        return start + (int) at;
    }
}
