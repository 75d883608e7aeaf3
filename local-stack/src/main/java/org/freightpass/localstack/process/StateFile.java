package org.freightpass.localstack.process;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The file that survives the launcher: which processes it started, and the addresses it gave out. Written whole and
 * moved into place, so that a reader never sees half of it. One launcher at a time writes it (see {@link DataLock}).
 */
public final class StateFile {

    public static final String LAUNCHER = "launcher";

    private final Path file;

    public StateFile(Path file) {
        this.file = file;
    }

    public synchronized void record(Started started) {
        Properties all = read();
        all.setProperty("process." + started.name() + ".pid", Long.toString(started.pid()));
        all.setProperty("process." + started.name() + ".at", started.at().toString());
        all.setProperty("process." + started.name() + ".program", started.program());
        write(all);
    }

    public synchronized void forget(String name) {
        Properties all = read();
        List.of("pid", "at", "program").forEach(field -> all.remove("process." + name + "." + field));
        write(all);
    }

    /** Remembers a word about the stack, such as an address or that it is ready. */
    public synchronized void note(String key, String value) {
        Properties all = read();
        all.setProperty("note." + key, value);
        write(all);
    }

    public synchronized Optional<String> noted(String key) {
        return Optional.ofNullable(read().getProperty("note." + key));
    }

    public synchronized Optional<Started> find(String name) {
        Properties all = read();
        String prefix = "process." + name + ".";
        String pid = all.getProperty(prefix + "pid");
        String at = all.getProperty(prefix + "at");
        if (pid == null || at == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Started(name, Long.parseLong(pid), Instant.parse(at), all.getProperty(prefix + "program", "")));
    }

    /** Every recorded process but the launcher itself. */
    public synchronized List<Started> children() {
        List<Started> children = new ArrayList<>();
        for (String key : read().stringPropertyNames()) {
            if (key.startsWith("process.") && key.endsWith(".pid")) {
                String name = key.substring("process.".length(), key.length() - ".pid".length());
                find(name).filter(started -> !started.name().equals(LAUNCHER)).ifPresent(children::add);
            }
        }
        return List.copyOf(children);
    }

    public Optional<Started> launcher() {
        return find(LAUNCHER);
    }

    /** The launcher's own entry; whatever an earlier launcher noted goes. */
    public synchronized void begin() {
        write(new Properties());
        record(Started.of(LAUNCHER, ProcessHandle.current()));
    }

    public synchronized void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties read() {
        Properties all = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                all.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private void write(Properties all) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (Writer writer = Files.newBufferedWriter(next)) {
            all.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
