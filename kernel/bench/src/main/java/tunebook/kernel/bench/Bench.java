package tunebook.kernel.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tunebook.kernel.bench.drive.Children;
import tunebook.kernel.bench.drive.InstalledKernel;
import tunebook.kernel.bench.drive.KernelLostException;
import tunebook.kernel.bench.drive.RunningKernel;
import tunebook.kernel.bench.table.MeasuredKernel;
import tunebook.kernel.bench.table.Reading;
import tunebook.kernel.bench.table.Readings;
import tunebook.kernel.bench.table.Table;
import tunebook.kernel.bench.workload.Effort;
import tunebook.kernel.bench.workload.Subject;
import tunebook.kernel.bench.workload.Workload;
import tunebook.kernel.wire.Json;

/**
 * Measures kernels, one workload after the other. Within a workload the kernels take turns (A B C, B C A, ...), so that
 * a machine that is slower for a while is slower for all of them.
 */
final class Bench {
    private final List<InstalledKernel> kernels;
    private final Optional<String> baseline;
    private final Effort effort;
    private final Consumer<String> progress;

    Bench(List<InstalledKernel> kernels, Optional<String> baseline, Effort effort, Consumer<String> progress) {
        this.kernels = List.copyOf(kernels);
        this.baseline = baseline;
        this.effort = effort;
        this.progress = progress;
    }

    /** Runs all rounds of these workloads. */
    Table run(List<Workload> workloads) throws IOException {
        var readings = new Readings();
        var circumstances = Surroundings.now(effort);
        try (var children = Children.none()) {
            var measured = new ArrayList<MeasuredKernel>();
            for (var kernel : kernels) {
                measured.add(introduced(kernel, children));
            }
            var subjects = new ArrayList<Subject>();
            kernels.forEach(kernel -> subjects.add(new Subject(kernel, children, readings)));
            for (var workload : workloads) {
                rounds(workload, subjects);
            }
            for (var subject : subjects) {
                subject.close();
            }
            var rows = workloads.stream().flatMap(workload -> workload.rows().stream());
            return new Table(circumstances, measured, baseline, rows.toList(), readings);
        }
    }

    /** Each is started once before anything is measured: one that cannot start spoils no run of the others. */
    private MeasuredKernel introduced(InstalledKernel kernel, Children children) throws IOException {
        progress.accept("starting " + kernel.label());
        try (var running = RunningKernel.start(kernel, children, effort.patience())) {
            var about = running.about();
            var language = Json.object(about, "language_info");
            return new MeasuredKernel(
                    kernel.label(),
                    Json.text(about, "implementation", "?") + " " + Json.text(about, "implementation_version", "?"),
                    Json.text(language, "name", "?") + " " + Json.text(language, "version", "?"));
        } catch (KernelLostException e) {
            throw new IllegalArgumentException(
                    "The kernel " + kernel.label() + " does not start: " + e.getMessage()
                            + ". Try it in Jupyter first?",
                    e);
        }
    }

    private void rounds(Workload workload, List<Subject> subjects) throws IOException {
        var order = new ArrayList<>(subjects.stream()
                .filter(subject -> subject.language().has(workload.needs()))
                .toList());
        int rounds = workload.rounds(effort);
        for (int round = 1; round <= rounds; round++) {
            for (var subject : order) {
                progress.accept(
                        workload.rows().get(0).name() + ", round " + round + " of " + rounds + ": " + subject.label());
                measure(workload, subject);
            }
            Collections.rotate(order, -1);
        }
    }

    /** A kernel that dies, hangs or refuses the code loses this round; the next starts with a new one. */
    private void measure(Workload workload, Subject subject) throws IOException {
        try {
            workload.measure(subject, effort);
        } catch (KernelLostException e) {
            giveUp(workload, subject, e, e.word());
        } catch (IOException e) {
            giveUp(workload, subject, e, "failed");
        }
    }

    private void giveUp(Workload workload, Subject subject, IOException why, String word) throws IOException {
        progress.accept(subject.label() + " " + word + ": " + why.getMessage());
        workload.rows().forEach(row -> subject.read(row, new Reading.Lost(word)));
        subject.close();
    }
}
