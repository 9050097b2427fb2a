package tunebook.kernel.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tunebook.kernel.app.doctor.Check;
import tunebook.kernel.app.doctor.CrashCheck;
import tunebook.kernel.app.doctor.Finding;
import tunebook.kernel.app.doctor.FontCheck;
import tunebook.kernel.app.doctor.JavaCheck;
import tunebook.kernel.app.doctor.JupyterCheck;
import tunebook.kernel.app.doctor.KernelCheck;
import tunebook.kernel.app.doctor.KernelSpecCheck;
import tunebook.kernel.app.doctor.MemoryCheck;
import tunebook.kernel.app.doctor.StartCheck;
import tunebook.kernel.app.doctor.ToolkitCheck;
import tunebook.kernel.crash.CrashFolder;

/** {@code tunebook doctor}: says what works on this machine, and what to do about what does not. */
@Command(
        name = "doctor",
        description = "Say what works on this machine, and what to do about what does not.",
        footer = {"", "Exit code 0 if everything works (also with 'hm'), else 1."})
final class DoctorVerb implements Callable<Integer> {
    private final Machine machine;

    @Spec
    private CommandSpec spec;

    DoctorVerb(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() {
        return report(
                List.of(
                        JavaCheck.of(machine),
                        MemoryCheck.ofThisMachine(),
                        StartCheck.of(machine),
                        new FontCheck(),
                        new ToolkitCheck(machine),
                        new JupyterCheck(machine),
                        new KernelSpecCheck(machine),
                        new CrashCheck(CrashFolder.ofProcess()),
                        new KernelCheck(machine)),
                spec.commandLine().getOut());
    }

    /** Looks at each thing, and reports at once: the last checks take seconds. */
    static int report(List<? extends Check> checks, PrintWriter out) {
        int bad = 0;
        for (var check : checks) {
            var finding = check.look();
            out.println(finding.report());
            bad += finding.state() == Finding.State.BAD ? 1 : 0;
        }
        out.println(bad == 0 ? "Everything works." : bad + " of " + checks.size() + " do not work.");
        return bad == 0 ? 0 : 1;
    }
}
