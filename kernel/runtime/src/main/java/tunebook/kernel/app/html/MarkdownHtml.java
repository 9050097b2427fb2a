package tunebook.kernel.app.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as Jupyter understands it: CommonMark with tables, strikethrough, bare links, HTML and formulas. */
final class MarkdownHtml {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private MarkdownHtml() {}

    /** Renders a text; {@code images} maps the address of each image to the one that the page shall use. */
    static String render(String markdown, UnaryOperator<String> images) {
        var source = FormulaText.of(markdown);
        var renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> new Attributes(source, images))
                .build();
        var document = PARSER.parse(source.text());
        document.accept(new CodeAsWritten(source));
        return source.restore(renderer.render(document), Formula::toHtml);
    }

    /** Headings that can be linked to by Jupyter's rule (blanks become hyphens), and the images of the page. */
    private record Attributes(FormulaText source, UnaryOperator<String> images) implements AttributeProvider {
        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            attributes.replaceAll((name, value) -> source.restore(value, Formula::source));
            if (node instanceof Heading heading) {
                attributes.put(
                        "id", source.restore(words(heading), Formula::source).replace(' ', '-'));
            }
            if (node instanceof Image image) {
                attributes.put("src", images.apply(image.getDestination()));
            }
        }
    }

    /** Indented code was no code yet when the formulas were taken out: there they are text again. */
    private static final class CodeAsWritten extends AbstractVisitor {
        private final FormulaText source;

        CodeAsWritten(FormulaText source) {
            this.source = source;
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            code.setLiteral(source.restore(code.getLiteral(), Formula::source));
        }

        @Override
        public void visit(FencedCodeBlock code) {
            code.setLiteral(source.restore(code.getLiteral(), Formula::source));
        }

        @Override
        public void visit(Code code) {
            code.setLiteral(source.restore(code.getLiteral(), Formula::source));
        }
    }

    private static String words(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    /** The first heading of the first level, without its marks. */
    static Optional<String> title(String markdown) {
        var source = FormulaText.of(markdown);
        for (var node = PARSER.parse(source.text()).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                return Optional.of(source.restore(words(heading), Formula::tex));
            }
        }
        return Optional.empty();
    }
}
