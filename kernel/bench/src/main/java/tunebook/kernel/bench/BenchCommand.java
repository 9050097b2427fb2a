package tunebook.kernel.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import tunebook.spi.Command;

/** {@code tunebook bench KERNEL...}: measures installed kernels of any language side by side. */
public final class BenchCommand implements Command {
    private final PrintWriter out;
    private final PrintWriter err;

    /** For the command line: on the terminal, in UTF-8. */
    public BenchCommand() {
        this(writer(FileDescriptor.out), writer(FileDescriptor.err));
    }

    BenchCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String help() {
        return "Measure installed kernels of any language side by side: start, cells, memory, survival.";
    }

    @Override
    public int run(List<String> args) {
        var line = new CommandLine(new BenchLine());
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
        return line.setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(this::wrongArguments)
                .setExecutionExceptionHandler(this::failed)
                .execute(args.toArray(String[]::new));
    }

    private int wrongArguments(ParameterException e, String... args) {
        err.println("tunebook: " + e.getMessage());
        err.println("See: tunebook bench --help");
        return 2;
    }

    private int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        err.println("tunebook: " + e.getMessage());
        return e instanceof IllegalArgumentException ? 2 : 1;
    }
}
