package tunebook.view.lens;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tunebook.search.RandomSearch;
import tunebook.view.spec.DataTable;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Numerals;

/** The size of a space in words. */
record SizeWords(SpaceCount count) {
    private static final BigInteger LONGEST = BigInteger.valueOf(1_000_000_000_000L);
    private static final double MINUTES_A_DAY = 24 * 60;
    /** A year of 365.25 days. */
    private static final double MINUTES_A_YEAR = 365.25 * MINUTES_A_DAY;

    /** {@code "45,298,483,200"}, {@code "7.5e38"}. */
    static String number(BigInteger size) {
        if (size.compareTo(LONGEST) < 0) {
            return String.format(Locale.ROOT, "%,d", size);
        }
        return brief(new BigDecimal(size));
    }

    /** Two digits and the power of ten, of numbers of any size. */
    private static String brief(BigDecimal value) {
        var rounded = value.round(new MathContext(2, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    /** The decimal logarithm, of numbers beyond any double, too; 0 for 0. */
    static double log10(BigInteger size) {
        int shift = Math.max(0, size.bitLength() - 60);
        double head = size.shiftRight(shift).doubleValue();
        return head == 0 ? 0 : Math.log10(head) + shift * Math.log10(2);
    }

    /** How long all of it takes: {@code "258,376 years"}, {@code "2.7 hours"}. */
    String time(BigInteger size) {
        var minutes = new BigDecimal(size).multiply(BigDecimal.valueOf(count.minutes()));
        double total = minutes.doubleValue();
        if (total >= MINUTES_A_YEAR * 10) {
            var years = minutes.divide(BigDecimal.valueOf(MINUTES_A_YEAR), MathContext.DECIMAL128);
            return number(years.setScale(0, RoundingMode.HALF_EVEN).toBigInteger()) + " years";
        }
        if (total >= MINUTES_A_YEAR) {
            return Numerals.brief(total / MINUTES_A_YEAR, 2) + " years";
        }
        if (total >= 2 * MINUTES_A_DAY) {
            return Numerals.brief(total / MINUTES_A_DAY, 2) + " days";
        }
        return total >= 120 ? Numerals.brief(total / 60, 2) + " hours" : Numerals.brief(total, 2) + " minutes";
    }

    /** {@code "at 3 min each"}. */
    String timeHeader() {
        return "at " + Numerals.brief(count.minutes()) + " min each";
    }

    /** The names of the factors, at most so many. */
    List<String> factors(int most) {
        return shortened(count.factors(), most, "… and " + (count.factors().size() - most + 1) + " more");
    }

    /** The cells of column i, one for each name. */
    List<String> cells(int i, int most) {
        var way = count.ways().get(i);
        return way.counts().isEmpty()
                ? factors(most).stream().map(name -> "–").toList()
                : shortened(way.counts().stream().map(SizeWords::number).toList(), most, "…");
    }

    private static List<String> shortened(List<String> all, int most, String rest) {
        if (all.size() <= most) {
            return all;
        }
        var shortened = new ArrayList<>(all.subList(0, most - 1));
        shortened.add(rest);
        return shortened;
    }

    FigureSpec.Headings headings() {
        var ways = count.ways();
        var least = ways.get(0).product();
        var most = least;
        for (SpaceCount.Way way : ways) {
            least = least.min(way.product());
            most = most.max(way.product());
        }
        var claim = ways.size() == 1
                ? number(least) + " settings: " + time(least) + " " + timeHeader()
                : "From " + number(least) + " to " + number(most) + " settings: it depends on how you count";
        return new FigureSpec.Headings(
                claim,
                "How many settings has this space?",
                count.factors().size()
                        + (count.factors().size() == 1 ? " parameter, " : " parameters, ")
                        + timeHeader().substring(3));
    }

    String name(int k) {
        int ways = count.ways().size();
        return k == 0 ? "guess first" : k <= ways ? count.ways().get(k - 1).briefRule() : "what counts";
    }

    String caption(int k) {
        int ways = count.ways().size();
        if (k == 0) {
            return "Guess first: how many settings are there, and how long would it take to try them all?";
        }
        if (k <= ways) {
            var way = count.ways().get(k - 1);
            return way.rule() + ": " + number(way.product()) + " settings, " + time(way.product()) + " " + timeHeader();
        }
        return String.format(
                Locale.ROOT,
                "Size is not difficulty: of any space, 50 random trials hit the top 5 %% with chance %.2f, the top 1 %% with %.2f",
                RandomSearch.chanceOfTop(0.05, 50),
                RandomSearch.chanceOfTop(0.01, 50));
    }

    String alt(int k) {
        int ways = count.ways().size();
        var opening = "Table of the " + count.factors().size() + " parameters of a search space ("
                + String.join(", ", factors(12)) + "), the products on a log scale";
        if (k == 0) {
            return opening + ". Nothing is counted yet.";
        }
        var counted = count.ways().subList(0, Math.min(k, ways)).stream()
                .map(way -> way.rule() + ": " + number(way.product()) + " settings, " + time(way.product()))
                .collect(Collectors.joining("; "));
        var text = opening + ", " + timeHeader() + ". " + counted + ".";
        return k <= ways
                ? text
                        + (k == 1
                                ? ""
                                : " Added since the last frame: "
                                        + count.ways().get(k - 1).rule() + ".")
                : text + " Line chart: the chance that one of n random trials is in the top 10, 5 or 1 percent. "
                        + caption(k) + ".";
    }

    DataTable data() {
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < count.ways().size(); i++) {
            var way = count.ways().get(i);
            for (int j = 0; j < way.counts().size(); j++) {
                rows.add(List.of(
                        i + 1,
                        way.rule(),
                        count.factors().get(j),
                        way.counts().get(j).toString()));
            }
            rows.add(List.of(i + 1, way.rule(), "product", way.product().toString()));
            rows.add(List.of(i + 1, way.rule(), "time", time(way.product())));
        }
        return new DataTable(List.of("frame", "rule", "factor", "count"), rows);
    }
}
