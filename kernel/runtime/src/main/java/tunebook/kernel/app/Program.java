package tunebook.kernel.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tunebook} without a verb: it only shows help. */
@Command(
        name = "tunebook",
        versionProvider = Program.Version.class,
        description = "Java notebooks in Jupyter, and a toolkit to learn hyperparameter tuning with.",
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n")
final class Program implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    /** The version that the build wrote into the manifest of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Main.class.getPackage().getImplementationVersion();
            return new String[] {
                "tunebook " + (version == null ? "(not from a jar)" : version) + ", Java "
                        + System.getProperty("java.version")
            };
        }
    }
}
