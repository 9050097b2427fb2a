package tunebook.kernel.app.html;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tunebook.kernel.engine.Keywords;

/**
 * Java source as HTML, with the few colours that help reading: comments, literals, keywords, annotations and magics. It
 * reads tokens, not grammar, so a cell that does not compile looks as it should too.
 */
final class JavaHtml {
    /** The loops are possessive or over one character: a text block of any length is matched without recursion. */
    private static final Pattern TOKEN = Pattern.compile("(?<comment>//[^\\n]*+|/\\*(?s:.*?)(?:\\*/|\\z))"
            + "|(?<string>\"\"\"(?s:.*?)(?:(?<!\\\\)\"\"\"|\\z)|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"?"
            + "|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'?)"
            + "|(?<magic>(?m:^)[ \\t]*+%%?[A-Za-z][^\\n]*+)"
            + "|(?<annotation>@[A-Za-z_]\\w*+)"
            + "|(?<number>\\b\\d[\\w.]*+(?:(?<=[eEpP])[+-]\\d\\w*+)?)"
            + "|(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*+)");

    private static final List<String> KINDS = List.of("comment", "string", "magic", "annotation", "number");

    private JavaHtml() {}

    static String render(String source) {
        var html = new StringBuilder();
        var token = TOKEN.matcher(source);
        int done = 0;
        while (token.find()) {
            html.append(Html.escape(source.substring(done, token.start()))).append(marked(token));
            done = token.end();
        }
        return html.append(Html.escape(source.substring(done))).toString();
    }

    private static String marked(Matcher token) {
        var text = Html.escape(token.group());
        if (token.group("word") != null) {
            return Keywords.ALL.contains(token.group()) ? "<b>" + text + "</b>" : text;
        }
        for (var kind : KINDS) {
            if (token.group(kind) != null) {
                return "<span class=\"" + kind + "\">" + text + "</span>";
            }
        }
        return text;
    }
}
