package tunebook.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.Table;
import tunebook.kernel.session.KernelConfig;
import tunebook.kernel.session.LocalKernel;
import tunebook.kernel.wire.Json;
import tunebook.lesson.Lesson;
import tunebook.lesson.LessonsExtension;
import tunebook.tuning.Race;
import tunebook.view.Show;
import tunebook.view.ViewsExtension;

/** What learners can type without an import explains itself at Shift-Tab: every class, every public method. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavadocAtHandTest {
    /** Made by the compiler, or said once for all classes. */
    private static final Set<String> IMPLICIT = Set.of("equals", "hashCode", "toString", "values", "valueOf");

    private LocalKernel kernel;

    @BeforeAll
    void start() {
        var toolkit = Stream.of(Lesson.class, Show.class, Race.class, XYChart.class, Table.class, FastMath.class)
                .map(JavadocAtHandTest::home)
                .toList();
        kernel = LocalKernel.start(KernelConfig.of().withToolkit(toolkit));
    }

    @AfterAll
    void close() {
        kernel.close();
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Class<?>> classes() throws ClassNotFoundException {
        var names = Stream.concat(new ViewsExtension().imports().stream(), new LessonsExtension().imports().stream())
                .toList();
        assertThat(names).hasSizeGreaterThan(5);
        var classes = Stream.<Class<?>>builder();
        for (var name : names) {
            classes.add(Class.forName(name));
        }
        return classes.build();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void explainsItself(Class<?> type) throws InterruptedException {
        assertExplained(type.getSimpleName());
        for (var method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic() && !isImplicit(type, method)) {
                var object = Modifier.isStatic(method.getModifiers())
                        ? type.getSimpleName()
                        : type.getSimpleName() + " it = null; it";
                assertExplained(object + "." + method.getName() + "(");
            }
        }
    }

    private static boolean isImplicit(Class<?> type, Method method) {
        return IMPLICIT.contains(method.getName())
                || (type.isRecord()
                        && Stream.of(type.getRecordComponents())
                                .anyMatch(part -> part.getName().equals(method.getName())));
    }

    private void assertExplained(String code) throws InterruptedException {
        var reply = kernel.request(
                        "inspect_request",
                        Json.object("code", code, "cursor_pos", code.length(), "detail_level", 0),
                        Duration.ofMinutes(1),
                        message -> {})
                .content();
        var markdown = Json.text(Json.object(reply, "data"), "text/markdown", "");
        assertThat(markdown).as(code).startsWith("```java\n");
        for (var entry : List.of(markdown.split("\n\n---\n\n"))) {
            var words = entry.substring(entry.indexOf("\n```", 4) + 4).strip();
            assertThat(words).as(code + " in " + entry).isNotEmpty();
            assertThat(words)
                    .as(code)
                    .doesNotContain("{@")
                    .doesNotContain("<p>")
                    .doesNotContain("<ul>");
        }
    }

    @Test
    void exercisesKeepTheirSolutions() throws InterruptedException {
        JsonObject reply = kernel.request(
                        "inspect_request",
                        Json.object("code", "Lesson", "cursor_pos", 6, "detail_level", 1),
                        Duration.ofMinutes(1),
                        message -> {})
                .content();
        var markdown = Json.text(Json.object(reply, "data"), "text/markdown", "");
        assertThat(markdown).contains("Lesson").doesNotContain("{\n");
    }
}
