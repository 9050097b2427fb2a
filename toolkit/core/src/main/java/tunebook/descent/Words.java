package tunebook.descent;

import tunebook.math.Digits;
import tunebook.math.Vec;

/** Numbers and points as they stand in a sentence: four digits, and of a long vector its beginning and its length. */
final class Words {
    private static final int SIGNIFICANT = 4;
    private static final int LONGEST = 4;

    private Words() {}

    static String of(double value) {
        return Digits.of(value, SIGNIFICANT);
    }

    static String of(Vec vector) {
        var text = new StringBuilder("(");
        for (int i = 0; i < Math.min(LONGEST, vector.dimension()); i++) {
            text.append(i == 0 ? "" : ", ").append(of(vector.get(i)));
        }
        return text.append(vector.dimension() > LONGEST ? ", … " + vector.dimension() + " coordinates)" : ")")
                .toString();
    }
}
