package org.freightpass.system.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.freightpass.system.figure.Machine;
import org.freightpass.system.figure.Results;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./bench}: measures what it is asked for, one after the other; a row that fails does not take the others along. */
@Command(
        name = "bench",
        description = "measures the running system, every figure beside its limit in the same run",
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

    /** First the one whose starts leave the caches that the others start with. */
    private static final List<Benchmark> ALL = List.of(
            new StartUp(),
            new TokenVerify(),
            new Inspect(),
            new InspectToken(),
            new InspectVsDatabase(),
            new Issue(),
            new Propagate(),
            new Bulk(),
            new Sink(),
            new Document(),
            new View());

    @Parameters(paramLabel = "NAME", description = "which rows; all of them by default")
    private List<String> names = new ArrayList<>();

    @Option(names = "--json", paramLabel = "FILE", description = "where the figures go as JSON, after each row")
    private @Nullable Path json;

    @Option(names = "--small", description = "small sizes, a few minutes: to see that it works")
    private boolean small;

    @Option(
            names = "--full",
            description = "also growth: rows beside ten thousand to a million live passes, an hour more")
    private boolean full;

    @Option(names = "--picture", paramLabel = "FILE", description = "where growth is drawn (PNG)")
    private @Nullable Path picture;

    @Option(names = "--profile", paramLabel = "DIRECTORY", description = "records each service with Flight Recorder")
    private @Nullable Path profile;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<Benchmark> chosen = chosen();
        Results results = new Results(json);
        System.out.println(Machine.description());
        Setting setting = new Setting(small ? Effort.small() : Effort.whole(), System.out);
        Thread ending = new Thread(setting::close, "ending");
        Runtime.getRuntime().addShutdownHook(ending);
        try (setting) {
            for (Benchmark benchmark : chosen) {
                measure(benchmark, setting, results);
            }
            if (full || names.contains(Growth.NAME)) {
                grow(setting, results);
            }
        }
        System.out.println(results.table());
        return results.exitCode();
    }

    private void measure(Benchmark benchmark, Setting setting, Results results) {
        setting.say(benchmark.name());
        try {
            results.add(Recording.of(profile, benchmark, setting));
            setting.say(results.last());
        } catch (Exception | LinkageError e) {
            setting.say("FAILED: " + e);
            results.failed(benchmark.name(), e);
        }
    }

    private void grow(Setting setting, Results results) {
        try {
            new Growth(setting, results).measure(picture);
        } catch (Exception | LinkageError e) {
            setting.say("FAILED: " + e);
            results.failed(Growth.NAME, e);
        }
    }

    private List<Benchmark> chosen() {
        if (names.isEmpty()) {
            return ALL;
        }
        List<String> known = Stream.concat(ALL.stream().map(Benchmark::name), Stream.of(Growth.NAME))
                .toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
            throw new CommandLine.ParameterException(
                    new CommandLine(this), "no benchmark is named " + unknown + "; there are " + known);
        });
        return ALL.stream().filter(one -> names.contains(one.name())).toList();
    }
}
