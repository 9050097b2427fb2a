package tunebook.kernel.assist;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocTextTest {
    private static String markdown(String comment) throws IOException {
        var source = new CellCompiler.Source("/**\n * " + comment.replace("¦", "\n * ") + "\n */\nclass Documented {}");
        var task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, d -> {}, List.of(), null, List.of(source));
        var unit = task.parse().iterator().next();
        var path = new TreePath(new TreePath(unit), unit.getTypeDecls().get(0));
        return DocText.markdown(DocTrees.instance(task).getDocCommentTree(path)).replace("\n", "¦");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Plain words. # Plain words.",
                "Two¦lines. # Two lines.",
                "Returns {@code a < b}. # Returns `a < b`.",
                "As {@code x = {1, 2}}. # As `x = {1, 2}`.",
                "See {@link Math max}. # See `max`.",
                "See {@link java.util.List}. # See `java.util.List`.",
                "One.<p>Two. # One.¦¦Two.",
                "<ul><li>one</li><li>two</li></ul> # - one¦- two",
                "a &lt; b &amp;&amp; c # a < b && c",
                "a <b>bold</b> word # a **bold** word",
                "10<sup>3</sup> # 10^3",
                "{@literal <T>} # <T>",
                "Words.¦@param a the first¦@return both # Words.¦¦- `a`: the first¦- returns: both",
                "Words.¦@throws Exception if not # Words.¦¦- throws `Exception`: if not",
                "<pre>¦int x;¦</pre> # ```java¦¦int x;¦```",
            })
    void tagsAndMarkupBecomeMarkdown(String comment, String markdown) throws IOException {
        assertThat(markdown(comment)).isEqualTo(markdown);
    }

    @Test
    void plainTextHasNoSigns() {
        assertThat(DocText.plain("A `b` **c**\n\n```java\nint x;\n```")).isEqualTo("A b c\n\nint x;\n");
    }
}
