package leadwise.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// The real disk, which can be told to fail or to stop in the middle of something.
final class FakeDisk implements Disk {

    /// What is done before each writing step; may throw.
    interface Mishap {
        void before(String step) throws IOException, InterruptedException;
    }

    final List<String> steps = new ArrayList<>();
    final List<String> reads = new ArrayList<>();
    Mishap mishap = _ -> {};
    long room = Long.MAX_VALUE;

    private final Disk real = new SystemDisk();

    /// Fails all writing.
    void fail(IOException with) {
        mishap =
                _ -> {
                    throw with;
                };
    }

    void mend() {
        mishap = _ -> {};
        room = Long.MAX_VALUE;
    }

    private void step(String what, Path file) throws IOException {
        var step = what + " " + file.getFileName();
        try {
            mishap.before(step);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        steps.add(step);
    }

    @Override
    public boolean exists(Path file) {
        return real.exists(file);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        reads.add(String.valueOf(file.getFileName()));
        return real.read(file);
    }

    @Override
    public List<String> list(Path folder) throws IOException {
        return real.list(folder);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step("createFolder", folder);
        real.createFolder(folder);
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        step("write", file);
        real.write(file, bytes);
    }

    /// A disk that is full takes a part.
    @Override
    public void writeAt(Path file, long at, byte[] bytes) throws IOException {
        try {
            step("writeAt", file);
        } catch (IOException e) {
            if (real.exists(file)) {
                real.writeAt(file, at, Arrays.copyOf(bytes, bytes.length / 2));
            }
            throw e;
        }
        real.writeAt(file, at, bytes);
    }

    @Override
    public void link(Path from, Path to) throws IOException {
        step("link", to);
        real.link(from, to);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step("move", to);
        real.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        step("delete", file);
        real.delete(file);
    }

    @Override
    public void force(Path folder) throws IOException {
        step("force", folder);
        real.force(folder);
    }

    @Override
    public String claim(Path file, String mine, Predicate<String> isHeld) throws IOException {
        step("claim", file);
        return real.claim(file, mine, isHeld);
    }

    @Override
    public long room(Path folder) {
        return room;
    }
}
