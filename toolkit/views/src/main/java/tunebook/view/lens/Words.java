package tunebook.view.lens;

import java.util.List;
import tunebook.math.Vec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Numerals;

/** Pieces of captions. */
final class Words {
    private Words() {}

    static String number(double value) {
        return Numerals.brief(value);
    }

    /** {@code "(−5, −2)"}. */
    static String point(Vec point) {
        var text = new StringBuilder("(");
        for (int i = 0; i < point.dimension(); i++) {
            text.append(i == 0 ? "" : ", ").append(number(point.get(i)));
        }
        return text.append(')').toString();
    }

    /** {@code "20, 200 or 2000"}. */
    static String or(List<String> items) {
        int last = items.size() - 1;
        return last < 1 ? String.join("", items) : String.join(", ", items.subList(0, last)) + " or " + items.get(last);
    }

    /** The opening and as many of the parts, joined by semicolons, as a caption has room for. */
    static String caption(String opening, List<String> parts) {
        var caption = new StringBuilder(opening);
        for (int i = 0; i < parts.size(); i++) {
            var joined = (i == 0 ? "" : "; ") + parts.get(i);
            if (caption.length() + joined.length() > Frame.CAPTION_LIMIT) {
                break;
            }
            caption.append(joined);
        }
        return caption.length() <= Frame.CAPTION_LIMIT
                ? caption.toString()
                : caption.substring(0, Frame.CAPTION_LIMIT - 1) + "…";
    }
}
