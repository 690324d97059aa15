import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Makes the application image `target/Leadwise` with its own Java run time, on the platform it runs
/// on and with the JDK that runs it: `java packaging/Image.java BASE JAR CLASS-PATH VERSION`.
///
/// Three steps, each left out when nothing it depends on has changed: jlink makes the run time from
/// the JDK and JavaFX; the program's folder is staged (jars without native libraries, this
/// platform's native libraries beside them, assets, model bundles); jpackage puts a launcher on top.
/// With the native libraries as files, nothing is unpacked into a user's folders at start.
public final class Image {

    /// What the program and its libraries need of the JDK (`jdeps --print-module-deps`), and the
    /// bridge that lets JavaFX be read by screen readers.
    private static final List<String> JDK_MODULES =
            List.of(
                    "java.base",
                    "java.desktop",
                    "java.logging",
                    "java.management",
                    "java.naming",
                    "java.scripting",
                    "java.sql",
                    "java.xml",
                    "jdk.unsupported");

    private static final List<String> JAVAFX_MODULES =
            List.of("javafx.base", "javafx.graphics", "javafx.controls");

    private final Path base;
    private final Path target;
    private final Path jar;
    private final List<Path> libraries;
    private final String version;
    private final Platform platform = Platform.here();

    private Image(Path base, Path jar, String classPath, String version) {
        this.base = base;
        this.target = base.resolve("target");
        this.jar = jar;
        this.version = version;
        this.libraries =
                Arrays.stream(classPath.split(System.getProperty("path.separator")))
                        .map(Path::of)
                        .filter(path -> path.toString().endsWith(".jar"))
                        .filter(path -> !path.getFileName().equals(jar.getFileName()))
                        .toList();
    }

    public static void main(String... args) throws IOException {
        if (args.length != 4) {
            throw new IllegalArgumentException("usage: Image.java BASE JAR CLASS-PATH VERSION");
        }
        new Image(Path.of(args[0]), Path.of(args[1]), args[2], args[3]).make();
    }

    private void make() throws IOException {
        var runtime = target.resolve("image/runtime");
        var stage = target.resolve("image/input");
        var image = target.resolve(platform.mac() ? "Leadwise.app" : "Leadwise");
        unlessUnchanged(runtime, runtimeInputs(), () -> link(runtime));
        unlessUnchanged(
                image,
                imageInputs(),
                () -> {
                    stage(stage);
                    launcher(runtime, stage, image);
                });
    }

    // ---- the run time

    private String runtimeInputs() throws IOException {
        return System.getProperty("java.runtime.version") + JDK_MODULES + stamps(javafx());
    }

    private List<Path> javafx() {
        return libraries.stream().filter(this::isPlatformJavafx).toList();
    }

    /// `javafx-base-26.0.2-linux.jar`; without a platform in its name a JavaFX jar is an empty shell.
    private boolean isPlatformJavafx(Path path) {
        return path.getFileName().toString().matches("javafx-.*-" + platform.javafx() + "\\.jar");
    }

    private static boolean isJavafx(Path path) {
        return path.getFileName().toString().startsWith("javafx-");
    }

    private void link(Path runtime) throws IOException {
        deleteTree(runtime);
        Files.createDirectories(runtime.getParent());
        run(
                "jlink",
                "--module-path",
                joined(javafx()),
                "--add-modules",
                Stream.concat(JDK_MODULES.stream(), JAVAFX_MODULES.stream())
                        .collect(Collectors.joining(",")),
                "--strip-native-commands",
                "--no-header-files",
                "--no-man-pages",
                "--compress=zip-6",
                "--exclude-resources",
                "regex:/javafx[.]graphics/[^/]*[.](so|dll|dylib)",
                "--output",
                runtime.toString());
        // JavaFX looks here first; otherwise it unpacks into the user's cache
        var natives = runtime.resolve(platform.windows() ? "bin" : "lib");
        for (var path : javafx()) {
            unpack(path, natives, name -> isNative(name) && !name.contains("/"));
        }
    }

    // ---- the program's folder

    private String imageInputs() throws IOException {
        var files = new ArrayList<>(libraries);
        files.add(jar);
        files.add(base.resolve("packaging/Image.java"));
        files.addAll(shipped());
        return runtimeInputs() + version + stamps(files);
    }

    private void stage(Path stage) throws IOException {
        deleteTree(stage);
        var natives = Files.createDirectories(stage.resolve("native"));
        Files.copy(jar, stage.resolve(jar.getFileName()));
        for (var library : libraries) {
            if (!isJavafx(library)) {
                copyWithoutNatives(library, stage.resolve(library.getFileName()));
                unpack(library, natives, this::isOurNative);
            }
        }
        for (var file : shipped()) {
            var copy = stage.resolve(base.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    /// Assets, model bundles and the user guide in both languages, which the program shows; training recipes and bundles made
    /// without some statements stay at home.
    private List<Path> shipped() throws IOException {
        var files = new ArrayList<Path>();
        for (var guide : List.of("docs/user-guide.md", "docs/user-guide_de.md")) {
            files.add(base.resolve(guide));
        }
        for (var folder : List.of("assets", "models")) {
            if (Files.isDirectory(base.resolve(folder))) {
                try (var parts = Files.list(base.resolve(folder))) {
                    for (var part : parts.filter(Image::isShipped).toList()) {
                        try (var all = Files.walk(part)) {
                            all.filter(Files::isRegularFile).forEach(files::add);
                        }
                    }
                }
            }
        }
        return files;
    }

    private static boolean isShipped(Path part) {
        var name = part.getFileName().toString();
        return !name.equals("training") && !name.startsWith("held-out-") && !name.startsWith("study-") && !name.startsWith(".");
    }

    private boolean isOurNative(String name) {
        return isNative(name)
                && (name.startsWith("ai/onnxruntime/native/" + platform.onnx() + "/")
                        || name.startsWith("native/lib/" + platform.tokenizers() + "/"))
                && !name.contains(".dSYM/");
    }

    private static boolean isNative(String name) {
        return name.matches(".*\\.(so|dll|dylib)");
    }

    // ---- the launcher

    private void launcher(Path runtime, Path stage, Path image) throws IOException {
        var made = target.resolve("image/made");
        deleteTree(made);
        var options = new ArrayList<String>();
        options.addAll(
                List.of(
                        "--type",
                        "app-image",
                        "--name",
                        "leadwise",
                        "--app-version",
                        // macOS takes no version that starts with 0
                        platform.mac() ? version.replaceFirst("^0[.]", "1.") : version,
                        "--vendor",
                        "Leadwise",
                        "--description",
                        "12-lead ECG review with free-text labels",
                        "--icon",
                        icon().toString(),
                        "--dest",
                        made.toString(),
                        "--runtime-image",
                        runtime.toString(),
                        "--input",
                        stage.toString(),
                        "--main-jar",
                        jar.getFileName().toString(),
                        "--main-class",
                        "leadwise.app.Main"));
        for (var option : javaOptions()) {
            options.addAll(List.of("--java-options", option));
        }
        if (platform.windows()) {
            // a launcher is for the console or for the window there, not for both
            options.add("--win-console");
            options.add("--add-launcher");
            options.add(
                    "Leadwise-window=" + base.resolve("packaging/windows/window.properties"));
        }
        run("jpackage", options.toArray(String[]::new));
        deleteTree(image);
        try (var all = Files.list(made)) {
            Files.move(all.findFirst().orElseThrow(), image);
        }
    }

    private Path icon() {
        return base.resolve(
                platform.windows()
                        ? "packaging/windows/leadwise.ico"
                        : platform.mac()
                                ? "packaging/macos/leadwise.icns"
                                : "assets/icons/leadwise.png");
    }

    private List<String> javaOptions() {
        return List.of(
                "-Dleadwise.home=$APPDIR",
                "-Dai.djl.offline=true",
                "-Donnxruntime.native.path=$APPDIR/native",
                "-DRUST_LIBRARY_PATH=$APPDIR/native/" + System.mapLibraryName("tokenizers"),
                "-DRUST_FLAVOR=cpu",
                "--enable-native-access=ALL-UNNAMED,javafx.graphics",
                // no memory image of a patient's recording on the disk
                "-XX:-HeapDumpOnOutOfMemoryError",
                "-XX:+UseSerialGC");
    }

    // ---- files and tools

    private interface Step {
        void run() throws IOException;
    }

    private static void unlessUnchanged(Path made, String inputs, Step step) throws IOException {
        var stamp = made.resolveSibling("." + made.getFileName() + ".inputs");
        if (Files.exists(made) && Files.exists(stamp) && Files.readString(stamp).equals(inputs)) {
            return;
        }
        Files.deleteIfExists(stamp);
        step.run();
        Files.writeString(stamp, inputs);
    }

    private static String stamps(List<Path> files) throws IOException {
        var lines = new TreeSet<String>();
        for (var file : files) {
            lines.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String joined(List<Path> paths) {
        return paths.stream()
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static void run(String tool, String... arguments) {
        var said = new StringWriter();
        var writer = new PrintWriter(said);
        int code = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, arguments);
        if (code != 0) {
            throw new IllegalStateException(tool + " ended with " + code + "\n" + said);
        }
    }

    private static void unpack(Path zip, Path folder, Predicate<String> wanted) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().filter(e -> wanted.test(e.getName())).toList()) {
                var name = Path.of(entry.getName()).getFileName();
                try (var in = file.getInputStream(entry)) {
                    Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void copyWithoutNatives(Path from, Path to) throws IOException {
        try (var file = new ZipFile(from.toFile())) {
            if (file.stream().noneMatch(e -> isNative(e.getName()))) {
                Files.copy(from, to);
                return;
            }
            try (var out = new ZipOutputStream(Files.newOutputStream(to))) {
                for (var entry : file.stream().filter(e -> !isHeavy(e)).toList()) {
                    var copy = new ZipEntry(entry.getName());
                    copy.setTime(entry.getTime());
                    out.putNextEntry(copy);
                    try (var in = file.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                }
            }
        }
    }

    /// Native libraries and the debugging symbols that come with some of them.
    private static boolean isHeavy(ZipEntry entry) {
        return isNative(entry.getName()) || entry.getName().contains(".dSYM/");
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        // jlink makes some files read-only, which Windows would not delete
                        file.toFile().setWritable(true);
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path dir, IOException failure)
                            throws IOException {
                        Files.delete(dir);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /// How the parts that carry native libraries name this platform.
    private record Platform(String javafx, String onnx, String tokenizers) {

        static Platform here() {
            var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            boolean arm = System.getProperty("os.arch").equals("aarch64");
            if (name.startsWith("windows")) {
                return new Platform("win", "win-x64", "win-x86_64");
            }
            if (name.startsWith("mac")) {
                return new Platform("mac-aarch64", "osx-aarch64", "osx-aarch64");
            }
            return arm
                    ? new Platform("linux-aarch64", "linux-aarch64", "linux-aarch64")
                    : new Platform("linux", "linux-x64", "linux-x86_64");
        }

        boolean windows() {
            return javafx.equals("win");
        }

        boolean mac() {
            return javafx.startsWith("mac");
        }
    }
}
