package tunebook.kernel.assist;

import com.sun.source.doctree.AttributeTree;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.SeeTree;
import com.sun.source.doctree.SinceTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.doctree.ValueTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns a documentation comment into Markdown: its HTML and inline tags become signs that read well as they stand. */
final class DocText extends SimpleDocTreeVisitor<Void, Void> {
    private static final Pattern GAP = Pattern.compile("\\n{3,}");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("amp", "&"),
            Map.entry("nbsp", " "),
            Map.entry("quot", "\""),
            Map.entry("mdash", "—"),
            Map.entry("ndash", "–"),
            Map.entry("hellip", "…"),
            Map.entry("le", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("times", "×"),
            Map.entry("pi", "π"),
            Map.entry("infin", "∞"));

    private final StringBuilder text = new StringBuilder();
    private boolean preformatted;

    private DocText() {}

    /** The comment's sentences, then its tags as a list. */
    static String markdown(DocCommentTree comment) {
        var body = of(comment.getFullBody());
        var tags = comment.getBlockTags().stream()
                .map(DocText::tag)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return tags.isEmpty() ? body : body.isEmpty() ? tags : body + "\n\n" + tags;
    }

    /** Markdown without its signs. */
    static String plain(String markdown) {
        return markdown.replace("```java\n", "")
                .replace("```\n", "")
                .replace("```", "")
                .replace("`", "")
                .replace("**", "");
    }

    private static String of(List<? extends DocTree> trees) {
        var writer = new DocText();
        writer.visit(trees, null);
        return GAP.matcher(writer.text
                        .toString()
                        .lines()
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n")))
                .replaceAll("\n\n")
                .strip();
    }

    private static String line(List<? extends DocTree> trees) {
        return of(trees).replaceAll("\\s*\\n\\s*", " ");
    }

    private static String tag(DocTree tag) {
        if (tag instanceof ParamTree param) {
            var name = param.isTypeParameter()
                    ? "<" + param.getName() + ">"
                    : param.getName().toString();
            return "- `" + name + "`: " + line(param.getDescription());
        } else if (tag instanceof ReturnTree returned) {
            return "- returns: " + line(returned.getDescription());
        } else if (tag instanceof ThrowsTree thrown) {
            return "- throws `" + thrown.getExceptionName() + "`: " + line(thrown.getDescription());
        } else if (tag instanceof SeeTree see) {
            return "- see " + line(see.getReference());
        }
        return tag instanceof SinceTree since ? "- since " + line(since.getBody()) : "";
    }

    @Override
    public Void visitText(TextTree tree, Void unused) {
        // a line break of the comment is none of the text; newer compilers strip the first blank of lines, older do not
        text.append(
                preformatted
                        ? tree.getBody().stripTrailing().stripIndent()
                        : tree.getBody().replaceAll("\\s*\\n\\s*", " "));
        return null;
    }

    @Override
    public Void visitEntity(EntityTree tree, Void unused) {
        var name = tree.getName().toString();
        text.append(
                name.startsWith("#") ? character(name.substring(1)) : ENTITIES.getOrDefault(name, "&" + name + ";"));
        return null;
    }

    private static String character(String number) {
        try {
            return Character.toString(
                    number.startsWith("x") ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number));
        } catch (IllegalArgumentException e) {
            // no number of a character: as it stands
            return "&#" + number + ";";
        }
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void unused) {
        var body = tree.getBody().getBody();
        boolean code = tree.getKind() == DocTree.Kind.CODE;
        text.append(code && !preformatted ? "`" + body.strip().replaceAll("\\s*\\n\\s*", " ") + "`" : body);
        return null;
    }

    @Override
    public Void visitLink(LinkTree tree, Void unused) {
        var label = of(tree.getLabel());
        var name = tree.getReference().getSignature().replaceFirst("^#", "").replace('#', '.');
        text.append('`').append(label.isEmpty() ? name : label.replace("`", "")).append('`');
        return null;
    }

    @Override
    public Void visitValue(ValueTree tree, Void unused) {
        if (tree.getReference() != null) {
            text.append('`')
                    .append(tree.getReference().getSignature().replace('#', '.'))
                    .append('`');
        }
        return null;
    }

    @Override
    public Void visitReference(com.sun.source.doctree.ReferenceTree tree, Void unused) {
        text.append('`')
                .append(tree.getSignature().replaceFirst("^#", "").replace('#', '.'))
                .append('`');
        return null;
    }

    @Override
    public Void visitAttribute(AttributeTree tree, Void unused) {
        return null;
    }

    @Override
    public Void visitStartElement(StartElementTree tree, Void unused) {
        switch (tree.getName().toString().toLowerCase(Locale.ROOT)) {
            case "p", "ul", "ol", "dl", "table", "h1", "h2", "h3", "h4", "blockquote" -> text.append("\n\n");
            case "li", "dt", "dd", "tr" -> text.append("\n- ");
            case "br" -> text.append('\n');
            case "td" -> text.append(' ');
            case "pre" -> {
                text.append("\n\n```java\n");
                preformatted = true;
            }
            case "b", "strong" -> text.append("**");
            case "i", "em", "var", "cite" -> text.append("");
            case "code", "tt" -> text.append(preformatted ? "" : "`");
            case "sup" -> text.append('^');
            case "sub" -> text.append('_');
            default -> text.append("");
        }
        return null;
    }

    @Override
    public Void visitEndElement(EndElementTree tree, Void unused) {
        switch (tree.getName().toString().toLowerCase(Locale.ROOT)) {
            case "ul", "ol", "dl", "table", "h1", "h2", "h3", "h4" -> text.append("\n\n");
            case "pre" -> {
                text.append("\n```\n\n");
                preformatted = false;
            }
            case "b", "strong" -> text.append("**");
            case "code", "tt" -> text.append(preformatted ? "" : "`");
            default -> text.append("");
        }
        return null;
    }
}
