package tunebook.kernel.app.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text whose formulas are taken out, so that Markdown does not read {@code a_1} and {@code b_1} as emphasis, and put
 * back afterwards.
 *
 * <p>This is how notebook front ends do it: first the formulas, then Markdown, then the formulas again. Each formula is
 * replaced by its number between two characters of Unicode's private use area, which mean nothing to Markdown.
 *
 * <p>A formula is {@code $...$}, {@code $$...$$}, {@code \\(...\\)}, {@code \\[...\\]} or
 * {@code \begin{env}...\end{env}}, never over a blank line, and never inside code. A dollar sign is an amount of money,
 * not the end of a formula, if a digit follows, and also if a blank stands on one of the formula's inner sides only:
 * {@code $5 and $10} holds none.
 *
 * @param text with placeholders
 * @param formulas in the order of the text
 */
record FormulaText(String text, List<Formula> formulas) {
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';
    private static final Pattern PLACEHOLDER = Pattern.compile(OPEN + "(\\d+)" + CLOSE);

    /** What a formula cannot begin in, longest first: code between fences and back quotes, and escaped characters. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<fence>(?m:^ {0,3})(?<mark>`{3,}|~{3,})(?s:.*?)(?:(?m:^ {0,3})\\k<mark>[`~]*[ \\t]*(?=\\n|\\z)|\\z))"
                    + "|(?<code>(?<!`)(?<ticks>`+)(?!`)(?s:.*?)(?<!`)\\k<ticks>(?!`))"
                    + "|\\\\begin\\{(?<env>[a-zA-Z]+\\*?)\\}"
                    + "|\\\\\\\\(?<bracket>[\\[(])"
                    + "|(?<escaped>\\\\.)"
                    + "|(?<dollars>\\$\\$?)");

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");

    static FormulaText of(String source) {
        var clean = source.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), "");
        var formulas = new ArrayList<Formula>();
        var text = new StringBuilder();
        var token = TOKEN.matcher(clean);
        int done = 0;
        int from = 0;
        while (token.find(from)) {
            from = token.end();
            var formula = new Opening(clean, token.start(), token.end())
                    .formula(token.group("env"), token.group("bracket"), token.group("dollars"));
            if (formula != null) {
                text.append(clean, done, token.start())
                        .append(OPEN)
                        .append(formulas.size())
                        .append(CLOSE);
                formulas.add(formula);
                done = token.start() + formula.source().length();
                from = done;
            }
        }
        return new FormulaText(text.append(clean.substring(done)).toString(), formulas);
    }

    /** A text that was made of this one, with each formula in the form that is asked for. */
    String restore(String made, Function<Formula, String> form) {
        return PLACEHOLDER
                .matcher(made)
                .replaceAll(
                        match -> Matcher.quoteReplacement(form.apply(formulas.get(Integer.parseInt(match.group(1))))));
    }

    /** Where a formula may begin. */
    private record Opening(String text, int start, int end) {
        Formula formula(String environment, String bracket, String dollars) {
            if (environment != null) {
                var closing = "\\end{" + environment + "}";
                int at = closing(closing);
                return at < 0 ? null : formula(start, at + closing.length(), 0, true);
            }
            if (bracket != null) {
                int at = closing(bracket.equals("(") ? "\\\\)" : "\\\\]");
                return at < 0 ? null : formula(start, at + 3, 3, bracket.equals("["));
            }
            if (dollars == null) {
                return null;
            }
            int at = closing(dollars);
            boolean display = dollars.length() == 2;
            return at < 0 || (!display && isMoney(at))
                    ? null
                    : formula(start, at + dollars.length(), dollars.length(), display);
        }

        /** Where the delimiter stands next, before a blank line, outside braces and not escaped; -1 if nowhere. */
        private int closing(String delimiter) {
            var blank = BLANK_LINE.matcher(text);
            int limit = blank.find(end) ? blank.start() : text.length();
            boolean dollar = delimiter.startsWith("$");
            int depth = 0;
            for (int i = end; i + delimiter.length() <= limit; i++) {
                char c = text.charAt(i);
                if (depth <= 0 && i > end && text.startsWith(delimiter, i)) {
                    return i;
                }
                if (c == '\\' && dollar) {
                    i++;
                } else if (dollar && (c == '{' || c == '}')) {
                    depth += c == '{' ? 1 : -1;
                }
            }
            return -1;
        }

        private boolean isMoney(int at) {
            boolean digitFollows = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
            return digitFollows
                    || Character.isWhitespace(text.charAt(end)) != Character.isWhitespace(text.charAt(at - 1));
        }

        private Formula formula(int from, int to, int delimiter, boolean display) {
            return new Formula(text.substring(from, to), text.substring(from + delimiter, to - delimiter), display);
        }
    }
}
