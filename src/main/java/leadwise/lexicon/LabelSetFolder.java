package leadwise.lexicon;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Label sets as tables of comma-separated values in a folder, one file each, whole or not at all.
///
/// A file's name is the set's name with everything but letters, digits, `.`, `_` and `-` written as
/// bytes, `%2F`, so that any name is a file's name on every system.
///
/// @param folder made when the first set is kept
public record LabelSetFolder(Path folder) implements LabelSets {

    private static final String ENDING = ".csv";

    @Override
    public NavigableMap<String, List<LabelEntry>> read() throws IOException {
        var sets = new TreeMap<String, List<LabelEntry>>(String.CASE_INSENSITIVE_ORDER);
        if (!Files.isDirectory(folder)) {
            return sets;
        }
        List<Path> files;
        try (var listed = Files.list(folder)) {
            files = listed.filter(LabelSetFolder::isSet).sorted().toList();
        }
        for (var file : files) {
            try {
                sets.put(name(file), LabelSetFile.entries(file));
            } catch (IOException | IllegalArgumentException _) {
                // somebody else's file, or one that was damaged: the others are still there
            }
        }
        return sets;
    }

    @Override
    public void write(String name, List<LabelEntry> entries) throws IOException {
        Files.createDirectories(folder);
        var unfinished = Files.createTempFile(folder, "set", ENDING + ".unfinished");
        try {
            Files.writeString(unfinished, LabelSetFile.table(entries));
            Files.move(unfinished, file(name), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    private Path file(String name) {
        return folder.resolve(
                URLEncoder.encode(name.strip(), StandardCharsets.UTF_8)
                                .replace("*", "%2A")
                                .replace("+", "%20")
                        + ENDING);
    }

    private static String name(Path file) {
        var name = String.valueOf(file.getFileName());
        return URLDecoder.decode(
                name.substring(0, name.length() - ENDING.length()), StandardCharsets.UTF_8);
    }

    private static boolean isSet(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }
}
