package tunebook.kernel.engine.explain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that were probably meant. */
public final class Spelling {
    private static final int MAX_SUGGESTIONS = 3;

    private Spelling() {}

    /** The nearest of the known names, nearest first: at most a third of the letters differ. */
    public static List<String> near(String word, Collection<String> known) {
        var sameLetters = known.stream()
                .distinct()
                .filter(other -> other.equalsIgnoreCase(word) && !other.equals(word))
                .toList();
        if (!sameLetters.isEmpty()) {
            return sameLetters;
        }
        return known.stream()
                .distinct()
                .filter(other -> !other.equals(word) && isNear(word, other))
                .sorted(Comparator.comparingInt((String other) -> distance(word, other))
                        .thenComparing(other -> !other.regionMatches(0, word, 0, 1))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MAX_SUGGESTIONS)
                .toList();
    }

    /** {@code " Did you mean x?"} with the nearest, or nothing. */
    public static String question(String word, Collection<String> known) {
        return near(word, known).stream()
                .findFirst()
                .map(other -> " Did you mean " + other + "?")
                .orElse("");
    }

    private static boolean isNear(String word, String other) {
        int distance = distance(word, other);
        int longer = Math.max(word.length(), other.length());
        // of a name of one or two letters every other such name is one letter away
        return longer <= 2 ? distance == 0 : distance <= Math.max(1, longer / 3);
    }

    /**
     * How many letters must be inserted, deleted, replaced or swapped with their neighbour, upper and lower case alike
     * (optimal string alignment; Damerau 1964).
     */
    public static int distance(String left, String right) {
        var a = left.toLowerCase(Locale.ROOT);
        var b = right.toLowerCase(Locale.ROOT);
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
