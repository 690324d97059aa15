package leadwise.lexicon;

import java.io.IOException;
import java.util.List;
import java.util.NavigableMap;

/// Where a user's named label sets are kept.
public interface LabelSets {

    /// All of them by name. What cannot be read is left out.
    NavigableMap<String, List<LabelEntry>> read() throws IOException;

    /// Keeps a set under its name, in place of what was there.
    void write(String name, List<LabelEntry> entries) throws IOException;

    /// Forgets a set; one that is not there is no failure.
    void delete(String name) throws IOException;
}
