package tunebook.view.player;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes the groups of a player short. From frame to frame the same elements come with other numbers, so all that stands
 * between two numbers is said once, and so are whole groups that come again, in a list of phrases, and then by one character of Unicode's private use area. The
 * script puts the phrases back. Sixty frames of five paths shrink to a third.
 */
final class Phrases {
    private static final Pattern NUMBER = Pattern.compile("(?<=[ \"ML,])-?\\d+(\\.\\d+)?(?=[ \"MLZ,])");
    private static final Pattern PRIVATE = Pattern.compile("[\uE000-\uF8FF]");
    private static final char FIRST = '\uE000';
    private static final int MOST = 1000;
    private static final int SHORTEST = 5;
    private static final int RAREST = 3;

    private final Map<String, Character> codes = new HashMap<>();
    private final List<String> phrases;

    private Phrases(List<String> phrases) {
        this.phrases = phrases;
        for (int i = 0; i < phrases.size(); i++) {
            codes.put(phrases.get(i), (char) (FIRST + i));
        }
    }

    /** The phrases that come often in these pieces of markup. */
    static Phrases of(List<String> markups) {
        var counts = new HashMap<String, Integer>();
        for (String markup : markups) {
            var text = plain(markup);
            counts.merge(text, 1, Integer::sum);
            for (String phrase : NUMBER.split(text, -1)) {
                counts.merge(phrase, 1, Integer::sum);
            }
        }
        return new Phrases(counts.entrySet().stream()
                .filter(entry -> entry.getKey().length() >= SHORTEST && entry.getValue() >= RAREST)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList());
    }

    /** In the order of their characters, from U+E000. */
    List<String> list() {
        return phrases;
    }

    /** The markup with its phrases said by one character each. */
    String shorten(String markup) {
        var text = plain(markup);
        var whole = codes.get(text);
        if (whole != null) {
            return whole.toString();
        }
        var numbers = NUMBER.matcher(text);
        var out = new StringBuilder();
        int from = 0;
        while (numbers.find()) {
            append(text.substring(from, numbers.start()), out);
            out.append(numbers.group());
            from = numbers.end();
        }
        append(text.substring(from), out);
        return out.toString();
    }

    List<String> shorten(List<String> markups) {
        var shortened = new ArrayList<String>(markups.size());
        markups.forEach(markup -> shortened.add(shorten(markup)));
        return shortened;
    }

    private void append(String phrase, StringBuilder out) {
        var code = codes.get(phrase);
        if (code == null) {
            out.append(phrase);
        } else {
            out.append(code.charValue());
        }
    }

    /** A private character of the learner's own goes by its number. */
    private static String plain(String markup) {
        return PRIVATE.matcher(markup)
                .replaceAll(match -> "&#" + (int) match.group().charAt(0) + ";");
    }
}
