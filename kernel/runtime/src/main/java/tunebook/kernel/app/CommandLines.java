package tunebook.kernel.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import tunebook.kernel.engine.explain.Spelling;
import tunebook.spi.Command;

/** Finds the verb that a command line names, ours or a library's, and turns every failure into words. */
final class CommandLines {
    private final Machine machine;
    private final RunVerb.KernelStart kernels;
    private final PrintWriter out;
    private final PrintWriter err;

    CommandLines(Machine machine, RunVerb.KernelStart kernels, PrintWriter out, PrintWriter err) {
        this.machine = machine;
        this.kernels = kernels;
        this.out = out;
        this.err = err;
    }

    /** Runs a command line; {@code help VERB} is {@code VERB --help}. */
    int execute(List<String> given) {
        var args = withoutHelp(given);
        var verbs = ownVerbs();
        if (!args.isEmpty() && verbs.containsKey(args.get(0))) {
            return commandLine(verbs).execute(args.toArray(String[]::new));
        }
        try (var libraries = LibraryVerbs.open(machine)) {
            var library = args.isEmpty() ? null : libraries.verbs().get(args.get(0));
            if (library != null) {
                return libraries.run(library, args.subList(1, args.size()));
            }
            libraries.verbs().forEach((name, verb) -> verbs.put(name, helpOnly(verb)));
            boolean unknown = args.size() > 1 && given.get(0).equals("help") && !verbs.containsKey(args.get(0));
            return commandLine(verbs).execute((unknown ? args.subList(0, 1) : args).toArray(String[]::new));
        } catch (IOException e) {
            err.println("tunebook: " + words(e));
            return 1;
        }
    }

    private static List<String> withoutHelp(List<String> args) {
        if (args.isEmpty() || !args.get(0).equals("help")) {
            return args;
        }
        return args.size() == 1 ? List.of("--help") : List.of(args.get(1), "--help");
    }

    private Map<String, Object> ownVerbs() {
        var verbs = new LinkedHashMap<String, Object>();
        verbs.put("install", new InstallVerb(machine));
        verbs.put("run", new RunVerb(machine, kernels));
        verbs.put("clean", new CleanVerb(machine));
        verbs.put("doctor", new DoctorVerb(machine));
        return verbs;
    }

    private CommandLine commandLine(Map<String, Object> verbs) {
        var line = new CommandLine(new Program());
        verbs.forEach(line::addSubcommand);
        line.getSubcommands().values().forEach(verb -> verb.getCommandSpec().addOption(help()));
        line.getCommandSpec().addOption(help()).addOption(version());
        return line.setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(CommandLines::wrongArguments)
                .setExecutionExceptionHandler(this::failed);
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build();
    }

    private static OptionSpec version() {
        return OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Show the version, and that of Java.")
                .build();
    }

    /** A library's verb, in the help only: when it is called, its arguments go to the library as they are. */
    private static CommandSpec helpOnly(Command verb) {
        var spec = CommandSpec.create();
        spec.usageMessage().description(verb.help());
        return spec;
    }

    private static int wrongArguments(ParameterException e, String... args) {
        var line = e.getCommandLine();
        line.getErr()
                .println("tunebook: "
                        + (e instanceof UnmatchedArgumentException u
                                ? unmatched(u)
                                : e.getMessage().replaceFirst("^Error: ", "")));
        line.getErr().println("See: " + line.getCommandSpec().qualifiedName() + " --help");
        return 2;
    }

    private static String unmatched(UnmatchedArgumentException e) {
        var line = e.getCommandLine();
        var word = e.getUnmatched().get(0);
        if (word.startsWith("-")) {
            var options = line.getCommandSpec().optionsMap().keySet();
            return "There is no option " + word + "." + Spelling.question(word, options);
        }
        if (line.getParent() != null) {
            return "'" + word + "' is one argument too many. In a path with blanks? Then put it in quotes.";
        }
        if (word.endsWith(".ipynb")) {
            return "'" + word + "' is a notebook, not a verb. Did you mean: tunebook run " + word + "?";
        }
        var verbs = line.getSubcommands().keySet();
        return "There is no verb '" + word + "'." + Spelling.question(word, verbs) + " The verbs are: "
                + String.join(", ", verbs) + ".";
    }

    private int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof IOException || e instanceof IllegalArgumentException) {
            err.println("tunebook: " + words(e));
            return 1;
        }
        throw e;
    }

    /** The message of a failure; those of the file system are bare paths, and say nothing alone. */
    private static String words(Exception e) {
        if (e instanceof NoSuchFileException) {
            return "There is no file or folder " + e.getMessage();
        }
        if (e instanceof AccessDeniedException) {
            return "No permission for " + e.getMessage() + ". Choose another place, or change its permissions";
        }
        return e.getMessage();
    }
}
