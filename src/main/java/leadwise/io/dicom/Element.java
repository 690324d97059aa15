package leadwise.io.dicom;

import leadwise.io.content.Bytes;
import leadwise.io.content.Refusal;

import java.util.ArrayList;
import java.util.List;

/// One element of a data set, its content not yet taken apart.
///
/// @param number group in the upper 16 bits, element in the lower
/// @param representation two letters, the type of the content; empty where the file leaves it out
/// @param content without header and delimiters, in the byte order in which it is to be read
/// @param explicit whether elements within it state their types
record Element(int number, String representation, Bytes content, boolean explicit) {

    private static final int MOST_ITEMS = 100_000;

    /// What is in the items of a sequence, in their order.
    List<DataSet> items(CharacterSet characters) throws Refusal {
        var stream = new ElementStream(content, explicit);
        var items = new ArrayList<DataSet>();
        while (!stream.atEnd()) {
            var item = stream.item();
            if (item.isEmpty()) {
                break;
            }
            if (items.size() == MOST_ITEMS) {
                throw Refusal.unsupported(
                        content.byteName(0),
                        "the sequence "
                                + Tag.written(number)
                                + " holds more than "
                                + MOST_ITEMS
                                + " items");
            }
            items.add(DataSet.read(new ElementStream(item.get(), explicit), characters));
        }
        return items;
    }
}
