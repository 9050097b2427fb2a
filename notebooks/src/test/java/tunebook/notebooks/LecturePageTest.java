package tunebook.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each lecture as one page: opened from a folder, with no server and no network. */
@Tag("browser")
class LecturePageTest {
    @TempDir
    Path home;

    static List<Path> lectures() throws IOException {
        return Distribution.lectures();
    }

    @ParameterizedTest
    @MethodSource("lectures")
    @Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void opensAlone(Path lecture) throws IOException {
        var page = home.resolve("lecture.html");
        var ended = Distribution.tunebook(home, "run", lecture.toString(), "--output", page.toString())
                .run();
        assertThat(ended.code()).as(ended.err()).isZero();
        try (var browser = Browser.open(home.resolve("profile"))) {
            browser.go(page.toUri().toString());
            new PlayerPage(browser).mustPlay();
            assertThat(browser.all(".math .katex")).hasSameSizeAs(browser.all(".math"));
            assertThat(browser.ask("document.querySelectorAll('.katex-error').length"))
                    .isEqualTo("0");
            assertThat(browser.ask("document.fonts.check('16px KaTeX_Main')")).isEqualTo("true");
            assertThat(browser.requests()).isNotEmpty().allMatch(LecturePageTest::isLocal);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    static boolean isLocal(String address) {
        return address.startsWith("file:") || address.startsWith("data:");
    }
}
