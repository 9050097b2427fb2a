package tunebook.objective;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import tunebook.math.Given;

/** The functions by name: those of one dimension only, and families of any, named as {@code ackley} or {@code ackley5}. */
final class Catalogue {
    private static final Map<String, Supplier<Objective>> SINGLE = Map.ofEntries(
            Map.entry("ravine", Valleys::ravine),
            Map.entry("illcond_quadratic", Valleys::illConditionedQuadratic),
            Map.entry("beale", Valleys::beale),
            Map.entry("himmelblau", Valleys::himmelblau),
            Map.entry("booth", Valleys::booth),
            Map.entry("saddle", Saddles::saddle),
            Map.entry("monkey_saddle", Saddles::monkeySaddle),
            Map.entry("three_hump_camel", Camels::threeHump),
            Map.entry("six_hump_camel", Camels::sixHump),
            Map.entry("goldstein_price", GoldsteinPrice::create),
            Map.entry("branin", Branin::create),
            Map.entry("hartmann3", Hartmann::three),
            Map.entry("hartmann6", Hartmann::six),
            Map.entry("easom", Needles::easom),
            Map.entry("eggholder", Needles::eggholder),
            Map.entry("forrester", Curves::forrester),
            Map.entry("gramacy_lee", Curves::gramacyLee));

    private static final Map<String, IntFunction<Objective>> FAMILY = Map.of(
            "rosenbrock", Valleys::rosenbrock,
            "ackley", Ackley::create,
            "rastrigin", Waves::rastrigin,
            "levy", Levy::create,
            "griewank", Waves::griewank,
            "schwefel", Waves::schwefel,
            "styblinski_tang", Waves::styblinskiTang,
            "michalewicz", Michalewicz::create);

    private static final List<String> FURTHER = List.of("rosenbrock4", "ackley5", "levy5", "michalewicz5");

    private Catalogue() {}

    /** One of each, families in two dimensions and the usual higher one; by name. */
    static List<Objective> all() {
        var all = new TreeMap<String, Objective>();
        SINGLE.forEach((name, function) -> all.put(name, function.get()));
        FAMILY.forEach((name, family) -> all.put(name, family.apply(2)));
        FURTHER.forEach(name -> all.put(name, byName(name)));
        return List.copyOf(all.values());
    }

    static Objective byName(String name) {
        String wanted = plain(Given.required("the catalogue", "a name, as in byName(\"beale\")", name));
        for (var single : SINGLE.entrySet()) {
            if (plain(single.getKey()).equals(wanted)) {
                return single.getValue().get();
            }
        }
        String letters = wanted.replaceAll("\\d+$", "");
        String digits = wanted.substring(letters.length());
        for (var family : FAMILY.entrySet()) {
            if (plain(family.getKey()).equals(letters)) {
                return family.getValue().apply(dimension(name, digits));
            }
        }
        throw new IllegalArgumentException("no function is called '" + name + "'. Did you mean '" + nearest(wanted)
                + "'? There are: " + String.join(", ", names()));
    }

    private static int dimension(String name, String digits) {
        if (digits.isEmpty()) {
            return 2;
        }
        if (digits.length() > 7 || Integer.parseInt(digits) > Families.LARGEST_DIMENSION) {
            throw new IllegalArgumentException(
                    "a function has at most " + Families.LARGEST_DIMENSION + " coordinates, but got '" + name + "'");
        }
        return Integer.parseInt(digits);
    }

    private static List<String> names() {
        var names = new ArrayList<>(SINGLE.keySet());
        names.addAll(FAMILY.keySet());
        names.sort(Comparator.naturalOrder());
        return names;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String nearest(String wanted) {
        return names().stream()
                .min(Comparator.comparingInt(name -> editDistance(wanted, plain(name))))
                .orElseThrow();
    }

    /** How many letters must be put in, left out or changed to make one word of the other (Levenshtein, 1966). */
    private static int editDistance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
