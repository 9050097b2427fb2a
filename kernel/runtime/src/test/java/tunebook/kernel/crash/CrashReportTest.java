package tunebook.kernel.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What crash reports say, read as learners need it. */
class CrashReportTest {
    private static String report(String problematicFrame, String thread, String... frames) {
        return """
                #
                # A fatal error has been detected by the Java Runtime Environment:
                #
                #  SIGSEGV (0xb) at pc=0x00007fb7930d2f94, pid=23086, tid=23139
                #
                # JRE version: OpenJDK Runtime Environment (17.0.15+6) (build 17.0.15+6)
                # Problematic frame:
                # %s
                #
                # CreateCoredumpOnCrash turned off, no core file dumped
                #
                Current thread (0x00007fb78c3f0c50):  JavaThread "%s" [_thread_in_native, id=23139, stack(0x1,0x2)]

                %s
                """.formatted(problematicFrame, thread, String.join("\n", frames));
    }

    @Test
    void aLibraryIsNamed() {
        var crash = CrashReport.parse(report(
                "C  [libopenblas.so.0+0x139b]  dgemm_kernel+0x2b",
                "cell-12",
                "C  [libopenblas.so.0+0x139b]  dgemm_kernel+0x2b",
                "j  org.nd4j.Native.gemm(II[D)V+0",
                "j  REPL.$JShell$11.do_it$()V+3"));
        assertThat(crash.library()).contains("libopenblas.so.0");
        assertThat(crash.cell()).contains(12);
        assertThat(crash.what())
                .isEqualTo("native code in libopenblas.so.0 crashed (SIGSEGV), called by org.nd4j.Native.gemm,");
        assertThat(crash.advice()).contains("the library that brings libopenblas.so.0");
    }

    @Test
    void theVirtualMachineIsNotBlamedForWhatItWasTold() {
        var crash = CrashReport.parse(report(
                "V  [libjvm.so+0xed2f94]  Unsafe_PutLong+0x124",
                "cell-7",
                "j  jdk.internal.misc.Unsafe.putLong(Ljava/lang/Object;JJ)V+0 java.base@17.0.15",
                "j  sun.misc.Unsafe.putAddress(JJ)V+5 jdk.unsupported@17.0.15"));
        assertThat(crash.what())
                .contains("the Java virtual machine itself (libjvm.so)")
                .contains("sun.misc.Unsafe.putAddress");
        assertThat(crash.advice()).contains("the library that was called");
    }

    @Test
    void compiledCodeHasNoLibrary() {
        var crash = CrashReport.parse(report(
                "J 1234 c2 com.foo.Bar.baz(I)V (20 bytes) @ 0x00007f [0x00007f+0x1]",
                "C2 CompilerThread0",
                "J 1234 c2 com.foo.Bar.baz(I)V (20 bytes) @ 0x00007f"));
        assertThat(crash.library()).isEmpty();
        assertThat(crash.cell()).isEmpty();
        assertThat(crash.what()).isEqualTo("compiled Java code crashed (SIGSEGV), called by com.foo.Bar.baz,");
    }

    @Test
    void theSystemsMemoryCanRunOut() {
        var crash = CrashReport.parse("""
                #
                # There is insufficient memory for the Java Runtime Environment to continue.
                # Native memory allocation (mmap) failed to map 65536 bytes. Error detail: committing reserved memory.
                """);
        assertThat(crash.outOfMemory()).isTrue();
        assertThat(crash.what()).contains("no more memory");
        assertThat(crash.advice()).contains("-Xmx");
    }

    @Test
    void whatIsNoReportSaysLittle() {
        assertThat(CrashReport.parse("").what()).isEqualTo("compiled Java code crashed");
    }
}
