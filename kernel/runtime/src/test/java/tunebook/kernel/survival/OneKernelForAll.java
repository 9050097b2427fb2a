package tunebook.kernel.survival;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests that one kernel bears one after the other; at the end it must shut down well. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneKernelForAll {
    @TempDir
    private static Path folder;

    private final String[] options;
    KernelUnderTest kernel;
    GoodFrontEnd front;

    /** A kernel with these options of the JVM. */
    OneKernelForAll(String... options) {
        this.options = options;
    }

    @BeforeAll
    void start() throws Exception {
        kernel = KernelUnderTest.start(folder, options);
        front = kernel.frontEnd();
    }

    @AfterAll
    void end() throws Exception {
        front.close();
        kernel.shutDown();
        kernel.close();
    }
}
