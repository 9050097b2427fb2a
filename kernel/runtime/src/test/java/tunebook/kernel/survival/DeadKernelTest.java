package tunebook.kernel.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.kernel.crash.CrashFolder;

/** A kernel that is started in the place of one that died says of what, under its first cell. */
class DeadKernelTest {
    private static final String UNSAFE =
            "var field = Class.forName(\"sun.misc.Unsafe\").getDeclaredField(\"theUnsafe\");"
                    + " field.setAccessible(true); var unsafe = field.get(null);";
    private static final String CRASH =
            "unsafe.getClass().getMethod(\"putAddress\", long.class, long.class)" + ".invoke(unsafe, 0L, 1L)";

    @TempDir
    private Path folder;

    private KernelUnderTest kernel;

    @AfterEach
    void end() {
        if (kernel != null) {
            kernel.close();
        }
    }

    private Path crashes() {
        return folder.resolve("state").resolve("crash reports");
    }

    private String[] options() {
        return new String[] {
            "-XX:ErrorFile=" + crashes().resolve("crash-%p.log"),
            "-XX:-CreateCoredumpOnCrash",
            "-D" + CrashFolder.PROPERTY + "=" + crashes()
        };
    }

    private void start() throws Exception {
        kernel = KernelUnderTest.start(folder, options());
    }

    private void awaitDeath() throws Exception {
        assertThat(kernel.process().waitFor(1, TimeUnit.MINUTES)).as("it dies").isTrue();
        assertThat(kernel.process().exitValue()).isNotZero();
    }

    /** What the successor says under its first cell; it must not say it again, and must work. */
    private String told() throws Exception {
        kernel.restart(options());
        try (var front = kernel.frontEnd()) {
            var first = front.run("1 + 1");
            assertThat(first.result()).isEqualTo("2");
            assertThat(front.run("2").written()).isEmpty();
            assertThat(kernel.logged()).contains(first.written().strip());
            return first.written();
        }
    }

    @Test
    void aNativeCrashIsNamed() throws Exception {
        start();
        try (var front = kernel.frontEnd()) {
            front.value("1");
            front.run(UNSAFE);
            front.cell(CRASH);
            awaitDeath();
        }
        assertThat(told())
                .contains("restarted because")
                .contains("libjvm.so")
                .contains("SIGSEGV")
                .contains("called by sun.misc.Unsafe.putAddress")
                .contains("while cell 3 ran")
                .contains("variables are lost")
                .contains(crashes().toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(crashes())))
                .isEqualTo("rwx------");
        kernel.shutDown();
        // a clean end leaves nothing to say
        assertThat(told()).isEmpty();
        kernel.shutDown();
    }

    @Test
    void aKilledKernelIsToldFromACrashedOne() throws Exception {
        start();
        try (var front = kernel.frontEnd()) {
            front.value("1");
            var cell = front.cell("System.out.println(\"begun\"); Thread.sleep(1_000_000);");
            front.awaitWritten(cell, "begun");
            kernel.process().destroyForcibly();
            awaitDeath();
        }
        assertThat(told()).contains("killed from outside while cell 2 ran").contains("memory");
        kernel.process().destroyForcibly();
        awaitDeath();
        assertThat(told()).contains("killed from outside while no cell ran");
        kernel.shutDown();
    }

    @Test
    void anExitByALibraryIsSaid() throws Exception {
        start();
        try (var front = kernel.frontEnd()) {
            front.cell("Class.forName(\"java.lang.System\").getMethod(\"exit\", int.class).invoke(null, 3);");
            awaitDeath();
        }
        assertThat(told()).contains("while cell 1 ran").contains("System.exit");
        kernel.shutDown();
    }

    @Test
    void anEndThatWasAskedForIsNoNews() throws Exception {
        start();
        try (var front = kernel.frontEnd()) {
            front.value("1");
        }
        kernel.process().destroy();
        awaitDeath();
        assertThat(told()).isEmpty();
        kernel.shutDown();
    }
}
