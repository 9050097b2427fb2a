package tunebook.view.lens;

import java.util.List;
import tunebook.math.Vec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Numerals;

/** Pieces of captions. */
final class Words {
    private static final int LONGEST_POINT = 4;

    private Words() {}

    static String number(double value) {
        return Numerals.brief(value);
    }

    /** {@code "(−5, −2)"}, {@code "(1, 2, 3, … 7 coordinates)"}; of one coordinate, the number alone. */
    static String point(Vec point) {
        if (point.dimension() == 1) {
            return number(point.get(0));
        }
        var text = new StringBuilder("(");
        for (int i = 0; i < Math.min(point.dimension(), LONGEST_POINT); i++) {
            text.append(i == 0 ? "" : ", ").append(number(point.get(i)));
        }
        return text.append(point.dimension() > LONGEST_POINT ? ", … " + point.dimension() + " coordinates)" : ")")
                .toString();
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
