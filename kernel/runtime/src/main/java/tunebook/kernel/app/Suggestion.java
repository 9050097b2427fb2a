package tunebook.kernel.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that was probably meant. */
final class Suggestion {
    private Suggestion() {}

    /** The nearest of the known words, if it is near: at most a third of its letters differ. */
    static Optional<String> forWord(String word, Collection<String> known) {
        return known.stream()
                .filter(other -> distance(word, other) <= Math.max(1, other.length() / 3))
                .min(Comparator.comparingInt((String other) -> distance(word, other))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** " Did you mean x?", or nothing. */
    static String sentence(String word, Collection<String> known) {
        return forWord(word, known).map(other -> " Did you mean " + other + "?").orElse("");
    }

    /**
     * How many letters must be inserted, deleted, replaced or swapped with their neighbour, upper and lower case alike
     * (optimal string alignment; Damerau 1964).
     */
    static int distance(String left, String right) {
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
