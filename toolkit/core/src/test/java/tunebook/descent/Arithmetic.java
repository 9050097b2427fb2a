package tunebook.descent;

import static org.assertj.core.api.Assertions.assertThat;

/** Works out a printed line such as {@code 0.9·(−2) + √4 = 0.2}: the second reader of the formulas with numbers. */
final class Arithmetic {
    private final String text;
    private int at;

    private Arithmetic(String text) {
        this.text = text.replace(" ", "").replace('−', '-');
    }

    /** Asserts that both sides of the line are equal, to a share of the largest number in it. */
    static void requireHolds(String line, double tolerance) {
        var arithmetic = new Arithmetic(line);
        double left = arithmetic.sum();
        assertThat(arithmetic.text.charAt(arithmetic.at++)).isEqualTo('=');
        double right = arithmetic.sum();
        double size = Math.max(1, Math.max(Math.abs(left), Math.abs(right)));
        assertThat(Math.abs(left - right)).as(line).isLessThanOrEqualTo(tolerance * size);
    }

    private double sum() {
        double value = product();
        while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            value += text.charAt(at++) == '+' ? product() : -product();
        }
        return value;
    }

    private double product() {
        double value = signed();
        while (at < text.length() && (text.charAt(at) == '·' || text.charAt(at) == '/')) {
            value = text.charAt(at++) == '·' ? value * signed() : value / signed();
        }
        return value;
    }

    private double signed() {
        if (text.charAt(at) == '-') {
            at++;
            return -signed();
        }
        if (text.charAt(at) == '√') {
            at++;
            return Math.sqrt(signed());
        }
        return power();
    }

    private double power() {
        double base = atom();
        if (at < text.length() && text.charAt(at) == '²') {
            at++;
            return base * base;
        }
        if (at < text.length() && text.charAt(at) == '^') {
            at++;
            return Math.pow(base, atom());
        }
        return base;
    }

    private double atom() {
        if (text.charAt(at) == '(') {
            at++;
            double value = sum();
            at++;
            return value;
        }
        if (text.charAt(at) == '|') {
            at++;
            double value = sum();
            at++;
            return Math.abs(value);
        }
        if (text.startsWith("max(", at)) {
            at += 4;
            double first = sum();
            at++;
            double second = sum();
            at++;
            return Math.max(first, second);
        }
        int from = at;
        while (at < text.length() && "0123456789.E".indexOf(text.charAt(at)) >= 0) {
            at += text.charAt(at) == 'E' && text.charAt(at + 1) == '-' ? 2 : 1;
        }
        return Double.parseDouble(text.substring(from, at));
    }
}
