package tunebook.kernel.session;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tunebook.kernel.engine.CompilerOptions;

/**
 * What a user asks of the kernel by environment variables, under the names that IJava and JJava gave them: each as
 * {@code IJAVA_...} or as {@code JJAVA_...}, which comes first. A value that makes no sense is spoken of under the first
 * cell, and has no other effect.
 *
 * <ul>
 *   <li>{@code IJAVA_COMPILER_OPTS}: options of javac, separated by blanks
 *   <li>{@code IJAVA_TIMEOUT}: how long each statement may run, in milliseconds or with a unit: {@code 30 SECONDS}; less
 *       than 1 for as long as it takes
 *   <li>{@code IJAVA_CLASSPATH}: jars, folders or patterns, separated as in a class path
 *   <li>{@code IJAVA_STARTUP_SCRIPTS_PATH}: files to run before the first cell, separated likewise
 *   <li>{@code IJAVA_STARTUP_SCRIPT}: source to run after those
 *   <li>{@code JJAVA_LOAD_EXTENSIONS}: {@code false} or {@code 0} leaves out what libraries bring to the kernel
 * </ul>
 */
final class KernelEnvironment {
    private static final Pattern TIME = Pattern.compile("(?<amount>-?\\d{1,15})\\s*(?<unit>[A-Za-z]*)");
    private static final List<String> MAKERS = List.of("JJAVA_", "IJAVA_");

    private final Map<String, String> variables;
    private final List<String> notes = new ArrayList<>();

    KernelEnvironment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** The configuration with all that the environment asks for. */
    KernelConfig applyTo(KernelConfig config) {
        return config.withCompilerOptions(options(config.compilerOptions()))
                .withLimit(variable("TIMEOUT").flatMap(this::limit).or(config::limit))
                .withStartup(Stream.of(config.startup(), classpath(), scripts(), script())
                        .flatMap(List::stream)
                        .toList())
                .withExtensions(variable("LOAD_EXTENSIONS").map(this::flag).orElse(config.extensions()))
                .withNotes(notes);
    }

    private record Variable(String name, String value) {
        List<String> paths() {
            return Arrays.stream(value.split(File.pathSeparator))
                    .filter(path -> !path.isBlank())
                    .map(String::strip)
                    .toList();
        }
    }

    private Optional<Variable> variable(String name) {
        return MAKERS.stream()
                .map(maker -> maker + name)
                .filter(full -> !variables.getOrDefault(full, "").isBlank())
                .findFirst()
                .map(full -> new Variable(full, variables.get(full).strip()));
    }

    private void note(Variable variable, String rule) {
        notes.add(variable.name() + "=" + variable.value() + " has no effect: " + rule);
    }

    private List<String> options(List<String> given) {
        var wanted = variable("COMPILER_OPTS");
        if (wanted.isEmpty()) {
            return given;
        }
        var all = new ArrayList<>(given);
        all.addAll(List.of(wanted.get().value().split("\\s+")));
        var problem = CompilerOptions.problem(all);
        problem.ifPresent(why -> note(wanted.get(), why));
        return problem.isPresent() ? given : all;
    }

    private Optional<Duration> limit(Variable variable) {
        var time = TIME.matcher(variable.value());
        var unit = time.matches() ? unit(time.group("unit")) : Optional.<ChronoUnit>empty();
        if (unit.isEmpty()) {
            note(variable, "it must be a number of milliseconds, or a number and a unit, as 30 SECONDS");
            return Optional.empty();
        }
        long amount = Long.parseLong(time.group("amount"));
        return amount < 1 ? Optional.empty() : Optional.of(Duration.of(amount, unit.get()));
    }

    private static Optional<ChronoUnit> unit(String word) {
        return word.isEmpty()
                ? Optional.of(ChronoUnit.MILLIS)
                : Arrays.stream(TimeUnit.values())
                        .filter(unit -> unit.name().equals(word.toUpperCase(Locale.ROOT)))
                        .map(TimeUnit::toChronoUnit)
                        .findFirst();
    }

    private boolean flag(Variable variable) {
        var no = List.of("false", "0", "no", "off");
        var yes = List.of("true", "1", "yes", "on");
        var word = variable.value().toLowerCase(Locale.ROOT);
        if (!no.contains(word) && !yes.contains(word)) {
            note(variable, "it must be true or false");
        }
        return !no.contains(word);
    }

    /** The class path by its magic, entry by entry, so that one that is wrong is named and does not harm the others. */
    private List<StartupSource> classpath() {
        return variable("CLASSPATH").stream()
                .flatMap(variable -> variable.paths().stream()
                        .map(path -> new StartupSource(
                                variable.name(),
                                "%classpath \"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")))
                .toList();
    }

    private List<StartupSource> scripts() {
        return variable("STARTUP_SCRIPTS_PATH").stream()
                .flatMap(variable -> variable.paths().stream().flatMap(path -> script(variable, path).stream()))
                .toList();
    }

    private Optional<StartupSource> script(Variable variable, String path) {
        try {
            return Optional.of(new StartupSource(path, Files.readString(Path.of(path))));
        } catch (InvalidPathException | IOException e) {
            notes.add(variable.name() + " names the file " + path + ", which cannot be read (" + e + ")");
            return Optional.empty();
        }
    }

    private List<StartupSource> script() {
        return variable("STARTUP_SCRIPT").stream()
                .map(variable -> new StartupSource(variable.name(), variable.value()))
                .toList();
    }
}
