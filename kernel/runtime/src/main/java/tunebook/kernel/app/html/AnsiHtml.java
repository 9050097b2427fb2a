package tunebook.kernel.app.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text with the escape sequences of a terminal (ECMA-48) as HTML. Colours and weight become {@code span} elements with
 * classes ({@code ansi-red}, {@code ansi-bold}) or, for the 256 and the true colours, with a style; other sequences are
 * dropped.
 */
final class AnsiHtml {
    private static final Pattern SEQUENCE = Pattern.compile(
            "\u001b\\[([0-9;:]*)m|\u001b\\[[0-9;?]*[ -/]*[@-~]|\u001b\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)|\u001b.");
    private static final List<String> NAMES =
            List.of("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white");

    private AnsiHtml() {}

    static String render(String text) {
        var html = new StringBuilder();
        var state = Look.PLAIN;
        var sequence = SEQUENCE.matcher(text);
        int done = 0;
        while (sequence.find()) {
            html.append(state.wrap(text.substring(done, sequence.start())));
            done = sequence.end();
            if (sequence.group(1) != null) {
                state = state.after(codes(sequence.group(1)));
            }
        }
        return html.append(state.wrap(text.substring(done))).toString();
    }

    private static List<Integer> codes(String parameters) {
        return Arrays.stream(parameters.split("[;:]", -1))
                .map(code -> code.isEmpty() || code.length() > 3 ? 0 : Integer.valueOf(code))
                .toList();
    }

    /** How text looks from here on; a colour is one of the eight names, a CSS colour, or empty for the page's own. */
    private record Look(String front, String back, boolean bold, boolean italic, boolean underline) {
        private static final Look PLAIN = new Look("", "", false, false, false);

        Look after(List<Integer> codes) {
            var look = this;
            for (int i = 0; i < codes.size(); i++) {
                int code = codes.get(i);
                if (code == 38 || code == 48) {
                    var rest = codes.subList(i + 1, codes.size());
                    var colour = extended(rest);
                    look = code == 38 ? look.front(colour) : look.back(colour);
                    i += rest.isEmpty() ? 0 : rest.get(0) == 5 ? 2 : 4;
                } else {
                    look = look.after(code);
                }
            }
            return look;
        }

        private Look after(int code) {
            if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) {
                return front(NAMES.get(code % 10));
            }
            if ((code >= 40 && code <= 47) || (code >= 100 && code <= 107)) {
                return back(NAMES.get(code % 10));
            }
            return switch (code) {
                case 0 -> PLAIN;
                case 1 -> new Look(front, back, true, italic, underline);
                case 3 -> new Look(front, back, bold, true, underline);
                case 4 -> new Look(front, back, bold, italic, true);
                case 22 -> new Look(front, back, false, italic, underline);
                case 23 -> new Look(front, back, bold, false, underline);
                case 24 -> new Look(front, back, bold, italic, false);
                case 39 -> front("");
                case 49 -> back("");
                default -> this;
            };
        }

        private Look front(String colour) {
            return new Look(colour, back, bold, italic, underline);
        }

        private Look back(String colour) {
            return new Look(front, colour, bold, italic, underline);
        }

        /** {@code 5;n} is one of 256 colours, {@code 2;r;g;b} any. */
        private static String extended(List<Integer> codes) {
            if (codes.size() >= 2 && codes.get(0) == 5) {
                return indexed(codes.get(1));
            }
            return codes.size() >= 4 && codes.get(0) == 2 ? rgb(codes.get(1), codes.get(2), codes.get(3)) : "";
        }

        /** 16 named colours, a cube of 6 x 6 x 6, 24 greys. */
        private static String indexed(int n) {
            if (n < 16) {
                return NAMES.get(n % 8);
            }
            if (n >= 232) {
                int grey = 8 + (n - 232) * 10;
                return rgb(grey, grey, grey);
            }
            int cube = n - 16;
            return rgb(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
        }

        private static int level(int step) {
            return step == 0 ? 0 : 55 + step * 40;
        }

        private static String rgb(int red, int green, int blue) {
            return "rgb(" + Math.min(red, 255) + "," + Math.min(green, 255) + "," + Math.min(blue, 255) + ")";
        }

        String wrap(String text) {
            var escaped = Html.escape(text);
            if (text.isEmpty() || equals(PLAIN)) {
                return escaped;
            }
            var classes = new ArrayList<String>();
            var style = new StringBuilder();
            colour(front, "ansi-", "color:", classes, style);
            colour(back, "ansi-on-", "background:", classes, style);
            addIf(bold, "ansi-bold", classes);
            addIf(italic, "ansi-italic", classes);
            addIf(underline, "ansi-underline", classes);
            return "<span" + attribute("class", String.join(" ", classes)) + attribute("style", style.toString()) + ">"
                    + escaped + "</span>";
        }

        private static void colour(
                String colour, String prefix, String property, List<String> classes, StringBuilder style) {
            if (colour.startsWith("rgb")) {
                style.append(property).append(colour).append(';');
            } else {
                addIf(!colour.isEmpty(), prefix + colour, classes);
            }
        }

        private static void addIf(boolean wanted, String name, List<String> classes) {
            if (wanted) {
                classes.add(name);
            }
        }

        private static String attribute(String name, String value) {
            return value.isEmpty() ? "" : " " + name + "=\"" + value + "\"";
        }
    }
}
