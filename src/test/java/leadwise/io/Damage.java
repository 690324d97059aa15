package leadwise.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Ways to damage a file: bits turned over, stretches doubled or lost, binary numbers of 2 or 4
/// bytes in either byte order written over what is there, and words put in place of a field, over
/// what is there, or between.
///
/// @param field what a word takes the place of, matched in the file's bytes as ISO 8859-1 text
/// @param words what is put in; the bytes are not changed
/// @param width of the fields in bytes, 0 where words may change the length of the file; shorter
///   words are filled up with blanks
public record Damage(Pattern field, List<byte[]> words, int width) {

    private static final int[] NUMBERS = {
        0, -1, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xFFFF, 0x8000, 0x7FFF
    };

    private static final int LONGEST_STRETCH = 200;

    /// Decimal numbers of a text, replaced by others and by what is none.
    public static final Damage ANY =
            new Damage(Pattern.compile("-?\\d+(?:\\.\\d+)?"), List.of(), 0)
                    .with(
                            "0",
                            "-1",
                            "2147483647",
                            "4294967296",
                            "NaN",
                            "1e308",
                            "-1e308",
                            "1e-308",
                            "",
                            "x",
                            "9".repeat(60));

    /// Words go over what is there, at any place.
    public static final Damage BINARY = ANY.inPlaceOf(Pattern.compile("(?s).")).inFieldsOf(1);

    public Damage {
        words = List.copyOf(words);
    }

    /// Puts in these words too, in UTF-8.
    public Damage with(String... more) {
        return with(
                Stream.of(more)
                        .map(word -> word.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new));
    }

    /// Puts in these bytes too.
    public Damage with(byte[]... more) {
        return new Damage(field, Stream.concat(words.stream(), Stream.of(more)).toList(), width);
    }

    /// Puts words in place of what matches `replaced`.
    public Damage inPlaceOf(Pattern replaced) {
        return new Damage(replaced, words, width);
    }

    /// Writes words over what is there, filled up to `bytes`.
    public Damage inFieldsOf(int bytes) {
        return new Damage(field, words, bytes);
    }

    /// A damaged copy, with one to three changes.
    public byte[] variant(byte[] seed, Random random) {
        var bytes = seed.clone();
        for (int change = random.nextInt(1, 4); change > 0; change--) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes, Random random) {
        if (bytes.length < 2) {
            return bytes;
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(1, LONGEST_STRETCH));
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes, from, random);
            case 1 -> spliced(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
            case 2 -> spliced(bytes, from, new byte[0], to);
            case 3 -> otherNumber(bytes, from, random);
            case 4 -> wordAt(bytes, from, random);
            default -> otherField(bytes, from, random);
        };
    }

    private static byte[] flipped(byte[] bytes, int at, Random random) {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private static byte[] otherNumber(byte[] bytes, int from, Random random) {
        int number = NUMBERS[random.nextInt(NUMBERS.length)];
        var order = random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        var block =
                random.nextBoolean()
                        ? ByteBuffer.allocate(4).order(order).putInt(number)
                        : ByteBuffer.allocate(2).order(order).putShort((short) number);
        // most formats align their numbers
        int at = random.nextBoolean() ? from : from / 2 * 2;
        return over(bytes, at, block.array());
    }

    private byte[] wordAt(byte[] bytes, int at, Random random) {
        var word = word(random);
        return width > 0 || random.nextBoolean()
                ? over(bytes, at, word)
                : spliced(bytes, at, word, at);
    }

    private byte[] otherField(byte[] bytes, int from, Random random) {
        var fields = field.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        if (!fields.find(from)) {
            return bytes;
        }
        return width > 0
                ? over(bytes, fields.start(), word(random))
                : spliced(bytes, fields.start(), word(random), fields.end());
    }

    private byte[] word(Random random) {
        return filled(words.get(random.nextInt(words.size())));
    }

    private byte[] filled(byte[] word) {
        var filled = Arrays.copyOf(word, Math.max(word.length, width));
        Arrays.fill(filled, word.length, filled.length, (byte) ' ');
        return filled;
    }

    /// `block` written over `bytes` from `at` on, as far as they reach.
    private static byte[] over(byte[] bytes, int at, byte[] block) {
        System.arraycopy(block, 0, bytes, at, Math.min(block.length, bytes.length - at));
        return bytes;
    }

    /// `bytes` up to `end`, then `middle`, then `bytes` from `rest` on.
    private static byte[] spliced(byte[] bytes, int end, byte[] middle, int rest) {
        var all = Arrays.copyOf(bytes, end + middle.length + bytes.length - rest);
        System.arraycopy(middle, 0, all, end, middle.length);
        System.arraycopy(bytes, rest, all, end + middle.length, bytes.length - rest);
        return all;
    }
}
