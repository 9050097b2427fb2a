package tunebook.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The installed kernel under Jupyter's own test of kernels (Debian's python3-jupyter-kernel-test), with each of its
 * questions asked but that of the pager, which belongs to IPython.
 */
@Tag("jupyter")
class KernelConformanceTest {
    private static final Pattern RESULT = Pattern.compile("(?m)^(test_\\w+).* \\.\\.\\. (.*)$");

    @TempDir
    Path home;

    @Test
    void thePackagePassesWhole() {
        var ended = Jupyter.withKernel(home).python("kernel_conformance.py");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(problems(ended.err())).as(ended.err()).isEmpty();
        assertThat(RESULT.matcher(ended.err()).results().map(result -> result.group(1)))
                .contains(
                        "test_kernel_info",
                        "test_execute_stdout",
                        "test_execute_stderr",
                        "test_completion",
                        "test_is_complete",
                        "test_error",
                        "test_execute_result",
                        "test_display_data",
                        "test_history",
                        "test_inspect",
                        "test_clear_output",
                        "test_stdin",
                        "test_two_front_ends");
    }

    @Test
    void whatIsSkippedIsFound() {
        var header = "test_history (__main__.JavaKernelTest.test_history) ... ";
        var pager = "test_pager (__main__.JavaKernelTest.test_pager) ... skipped ''\n";
        assertThat(problems(pager + header + "ok\n\nRan 2 tests in 1s\n\nOK (skipped=1)\n"))
                .isEmpty();
        assertThat(problems(pager + header + "skipped ''\n\nOK (skipped=2)\n")).isNotEmpty();
        // a part of a test that is skipped has no line of its own in some versions, but is counted
        assertThat(problems(pager + header + "ok\n\nOK (skipped=2)\n")).isNotEmpty();
        assertThat(problems(pager + header + "FAIL\n\nFAILED (failures=1, skipped=1)\n"))
                .isNotEmpty();
        assertThat(problems("")).isNotEmpty();
    }

    /** What is not as it must be: all passed, and only the pager skipped. */
    private static List<String> problems(String out) {
        if (!out.endsWith("\nOK (skipped=1)\n")) {
            return List.of("not all passed, or more was skipped than the pager");
        }
        return RESULT.matcher(out)
                .results()
                .filter(result ->
                        !result.group(2).equals("ok") && !result.group(1).equals("test_pager"))
                .map(result -> result.group())
                .toList();
    }
}
