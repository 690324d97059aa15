package leadwise.inference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/// An ONNX graph with the numbers of each weight tensor in another order: the same shapes, the same
/// distribution, and nothing that was learned.
///
/// Walks the protocol buffer by hand: ModelProto.graph is field 7, GraphProto.initializer field 5,
/// TensorProto.data_type field 2 (1 is float32) and raw_data field 9.
final class ShuffledGraph {

    private static final int LENGTH_DELIMITED = 2;
    private static final int FLOAT = 1;

    private final ByteBuffer bytes;
    private final Random random;
    private int tensors;

    private ShuffledGraph(byte[] graph, long seed) {
        bytes = ByteBuffer.wrap(graph).order(ByteOrder.LITTLE_ENDIAN);
        random = new Random(seed);
    }

    /// Shuffles in place.
    ///
    /// @return how many tensors were shuffled
    static int shuffle(byte[] graph, long seed) {
        var shuffled = new ShuffledGraph(graph, seed);
        shuffled.model(graph.length);
        return shuffled.tensors;
    }

    private void model(int end) {
        while (bytes.position() < end) {
            int tag = (int) varint();
            int next = skipTo(tag);
            if (tag >> 3 == 7) {
                graph(next);
            }
            bytes.position(next);
        }
    }

    private void graph(int end) {
        while (bytes.position() < end) {
            int tag = (int) varint();
            int next = skipTo(tag);
            if (tag >> 3 == 5) {
                tensor(next);
            }
            bytes.position(next);
        }
    }

    private void tensor(int end) {
        long type = 0;
        int rawFrom = -1;
        int rawTo = -1;
        while (bytes.position() < end) {
            int tag = (int) varint();
            if (tag >> 3 == 2) {
                type = varint();
                continue;
            }
            int next = skipTo(tag);
            if (tag >> 3 == 9) {
                rawFrom = bytes.position();
                rawTo = next;
            }
            bytes.position(next);
        }
        if (type == FLOAT && rawTo - rawFrom > Float.BYTES) {
            shuffle(rawFrom, (rawTo - rawFrom) / Float.BYTES);
            tensors++;
        }
    }

    private void shuffle(int from, int count) {
        for (int i = count - 1; i > 0; i--) {
            int here = from + i * Float.BYTES;
            int there = from + random.nextInt(i + 1) * Float.BYTES;
            float kept = bytes.getFloat(here);
            bytes.putFloat(here, bytes.getFloat(there));
            bytes.putFloat(there, kept);
        }
    }

    /// Stands at the content of the field afterwards, and tells where it ends.
    private int skipTo(int tag) {
        return switch (tag & 7) {
            case 0 -> {
                varint();
                yield bytes.position();
            }
            case 1 -> bytes.position() + Long.BYTES;
            case LENGTH_DELIMITED -> {
                int length = (int) varint();
                yield bytes.position() + length;
            }
            case 5 -> bytes.position() + Integer.BYTES;
            default -> throw new IllegalArgumentException("wire type of tag " + tag);
        };
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
