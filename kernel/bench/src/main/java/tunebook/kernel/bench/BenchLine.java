package tunebook.kernel.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tunebook.kernel.bench.drive.InstalledKernel;
import tunebook.kernel.bench.table.JsonReport;
import tunebook.kernel.bench.table.TextReport;
import tunebook.kernel.bench.workload.Effort;
import tunebook.kernel.bench.workload.Workloads;

/** The options of {@code tunebook bench}, and what they lead to. */
@Command(
        name = "tunebook bench",
        description = "Measure installed Jupyter kernels of any language side by side, over their sockets.",
        footer = {
            "",
            "Example: tunebook bench java ipykernel --json results.json",
            "The kernels take turns, so that a busy machine hits all alike; look at medians and ratios. Histories of"
                    + " the user are not touched."
        })
final class BenchLine implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "KERNEL",
            description = "The name of an installed kernel (ipykernel stands for python3), the folder of a kernel.json,"
                    + " or label=one of the two.")
    private List<String> kernels = new ArrayList<>();

    @Option(names = "--rounds", paramLabel = "N", description = "How often each row is measured (default: 5).")
    private Integer rounds;

    @Option(
            names = "--rows",
            split = ",",
            paramLabel = "WORD",
            description = "Only rows with one of these words in their name, separated by commas, and those that are"
                    + " measured with them.")
    private List<String> rows = new ArrayList<>();

    @Option(names = "--quick", description = "One round with small counts: a first look, no result.")
    private boolean quick;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the table to this file as well, as JSON.")
    private Path json;

    @Option(
            names = "--baseline",
            paramLabel = "KERNEL",
            description = "The one of these kernels that the others are compared with (default: ipykernel).")
    private String baseline;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "A kernel that is silent for so long counts as hung (default: 60).")
    private double timeout = 60;

    @Option(names = "--list", description = "List the rows and what a kernel must reach in them, and measure nothing.")
    private boolean list;

    @Override
    public Integer call() throws IOException {
        var workloads = Workloads.matching(rows);
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            workloads.forEach(workload -> workload.rows()
                    .forEach(row ->
                            out.printf("%-48s %s%n", row.heading(), row.target().words())));
            return 0;
        }
        var found = new ArrayList<InstalledKernel>();
        for (var kernel : kernels) {
            found.add(InstalledKernel.find(kernel));
        }
        requireKernels(found);
        requireFolder();
        var effort = new Effort(
                rounds == null ? (quick ? 1 : 5) : rounds, quick, Duration.ofMillis(Math.round(timeout * 1000)));
        var progress = spec.commandLine().getErr();
        var table = new Bench(found, baseline(found), effort, progress::println).run(workloads);
        out.print(TextReport.of(table));
        out.flush();
        if (json != null) {
            Files.writeString(json, JsonReport.of(table));
        }
        return 0;
    }

    private static void requireKernels(List<InstalledKernel> found) {
        if (found.isEmpty()) {
            throw new IllegalArgumentException("Which kernels? For example: tunebook bench java ipykernel");
        }
        var labels = found.stream().map(InstalledKernel::label).toList();
        for (int i = 0; i < labels.size(); i++) {
            if (labels.indexOf(labels.get(i)) < i) {
                throw new IllegalArgumentException("Two kernels are called " + labels.get(i)
                        + ". Give one of them another label, as: other=" + labels.get(i));
            }
        }
    }

    /** Before anything is measured, for it would be lost. */
    private void requireFolder() {
        if (json != null && !Files.isDirectory(json.toAbsolutePath().getParent())) {
            throw new IllegalArgumentException("--json names the file " + json + ", but there is no folder "
                    + json.toAbsolutePath().getParent() + ". Make it first?");
        }
    }

    private Optional<String> baseline(List<InstalledKernel> found) {
        var labels = found.stream().map(InstalledKernel::label).toList();
        if (baseline != null && !labels.contains(baseline)) {
            throw new IllegalArgumentException("--baseline must be one of the kernels that are measured, "
                    + String.join(", ", labels) + ", but got " + baseline + ".");
        }
        return baseline != null
                ? Optional.of(baseline)
                : labels.stream()
                        .filter(label -> label.equals("ipykernel") || label.equals("python3"))
                        .findFirst();
    }
}
