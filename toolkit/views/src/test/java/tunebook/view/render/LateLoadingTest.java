package tunebook.view.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.spi.Extension;

/** A kernel asks extensions for their renderers when it starts: the libraries must not be loaded by that. */
class LateLoadingTest {
    private static URL folder(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @ParameterizedTest
    @ValueSource(classes = {XChartExtension.class, TablesawExtension.class})
    void askingForRenderersNeedsNoLibrary(Class<?> extension) throws IOException, ReflectiveOperationException {
        var urls = new URL[] {folder(extension), folder(Extension.class)};
        try (var alone = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            var made = alone.loadClass(extension.getName()).getConstructor().newInstance();
            var renderers = (Map<?, ?>) made.getClass().getMethod("renderers").invoke(made);
            assertThat(renderers).isNotEmpty();
            for (var name : renderers.keySet()) {
                assertThat(Class.forName((String) name, false, getClass().getClassLoader()))
                        .isNotNull();
            }
        }
    }
}
