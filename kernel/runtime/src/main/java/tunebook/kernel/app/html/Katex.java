package tunebook.kernel.app.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * KaTeX, to put into a page that has formulas: its style with the fonts inside, its script, and the lines that draw
 * every {@code .math} element. Definitions made in one formula hold in those after it.
 */
final class Katex {
    private static final String FOLDER = "META-INF/resources/webjars/katex/";
    private static final Pattern FONT = Pattern.compile("src:url\\((fonts/[^)]*\\.woff2)\\)[^;}]*");
    private static final String DRAW = """
            (() => {
              const macros = {};
              for (const element of document.querySelectorAll(".math")) {
                katex.render(element.textContent, element, {
                  displayMode: element.classList.contains("display"),
                  throwOnError: false, strict: "ignore", globalGroup: true, macros
                });
              }
            })();
            """;

    private final ClassLoader loader = Katex.class.getClassLoader();
    private final String folder;

    Katex() {
        this.folder = FOLDER + version() + "/dist/";
    }

    /** The version is in the path of the files; the jar's own properties say which it is. */
    private String version() {
        return List.of(new String(read("META-INF/maven/org.webjars.npm/katex/pom.properties"), StandardCharsets.UTF_8)
                        .split("\\R"))
                .stream()
                .filter(line -> line.startsWith("version="))
                .map(line -> line.substring("version=".length()).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the jar of KaTeX does not say its version"));
    }

    /** For the head of the page. */
    String style() {
        var css = new String(read(folder + "katex.min.css"), StandardCharsets.UTF_8);
        return "<style>" + FONT.matcher(css).replaceAll(this::embedded) + "</style>\n";
    }

    private String embedded(MatchResult font) {
        var bytes = Base64.getEncoder().encodeToString(read(folder + font.group(1)));
        return Matcher.quoteReplacement("src:url(data:font/woff2;base64," + bytes + ") format(\"woff2\")");
    }

    /** For the end of the page. */
    String script() {
        var js = new String(read(folder + "katex.min.js"), StandardCharsets.UTF_8);
        return "<script>" + js + "</script>\n<script>\n" + DRAW + "</script>\n";
    }

    private byte[] read(String resource) {
        URL url = loader.getResource(resource);
        if (url == null) {
            throw new IllegalStateException("KaTeX is not on the class path: no " + resource
                    + ". The folder lib/kernel is incomplete; build it again");
        }
        try (InputStream in = url.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
