package leadwise.io.content;

import java.nio.file.Path;

/// The parts of a file's name.
public final class FileName {

    private FileName() {}

    /// The name without folders; of a path without any the path itself.
    public static String of(Path file) {
        var name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /// The name without its extension; what a recording is called whose file gives it no name.
    public static String stem(Path file) {
        var name = of(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// What follows the last dot; empty where there is none.
    public static String extension(Path file) {
        var name = of(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot + 1) : "";
    }
}
