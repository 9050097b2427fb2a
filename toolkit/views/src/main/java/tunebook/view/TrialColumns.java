package tunebook.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import tunebook.space.SearchSpace;
import tunebook.study.Intermediate;
import tunebook.study.Trial;

/**
 * The trials of a study as columns: number, state, value, each parameter, seconds, attributes. A cell is null where a
 * trial has nothing to put in: no value if it did not complete, no parameter that its branch of the space does not have.
 *
 * @param columns in order, no name twice, whatever its case
 * @param trials one for each row
 */
record TrialColumns(List<Column> columns, List<Trial> trials) {
    /**
     * A column.
     *
     * @param name its name
     * @param cell from a trial to its cell: a String, Long, Double or Boolean; or null
     */
    record Column(String name, Function<Trial, Object> cell) {}

    /** All that these trials have. */
    static TrialColumns of(List<Trial> trials, SearchSpace space) {
        var naming = new Naming();
        naming.add("trial", "", Trial::number);
        naming.add("state", "", trial -> trial.state().word());
        values(trials, naming);
        if (trials.stream().anyMatch(trial -> !trial.reported().isEmpty())) {
            naming.add("last report", "", TrialColumns::lastReport);
        }
        for (String name : parameters(trials, space)) {
            naming.add(name, "param ", trial -> parameter(trial, name));
        }
        naming.add("seconds", "", trial -> trial.isFinished() ? trial.duration().toNanos() / 1e9 : null);
        for (String name : attributes(trials)) {
            naming.add(name, "attribute ", trial -> trial.attributes().get(name));
        }
        return new TrialColumns(List.copyOf(naming.columns), List.copyOf(trials));
    }

    private static void values(List<Trial> trials, Naming naming) {
        int most = trials.stream()
                .filter(Trial::isComplete)
                .mapToInt(trial -> trial.values().dimension())
                .max()
                .orElse(1);
        for (int i = 0; i < most; i++) {
            int own = i;
            naming.add(
                    i == 0 ? "value" : "value " + (i + 1),
                    "",
                    trial -> trial.isComplete() && own < trial.values().dimension()
                            ? trial.values().get(own)
                            : null);
        }
    }

    private static Object lastReport(Trial trial) {
        List<Intermediate> reported = trial.reported();
        return reported.isEmpty() ? null : reported.get(reported.size() - 1).value();
    }

    /** Those of the space in its order, and any that only a trial has. */
    private static Set<String> parameters(List<Trial> trials, SearchSpace space) {
        var names = new LinkedHashSet<String>();
        space.parameters().forEach(parameter -> names.add(parameter.name()));
        trials.forEach(trial -> names.addAll(trial.params().names()));
        return names;
    }

    private static Set<String> attributes(List<Trial> trials) {
        var names = new LinkedHashSet<String>();
        trials.forEach(trial -> names.addAll(trial.attributes().keySet()));
        return names;
    }

    private static Object parameter(Trial trial, String name) {
        if (!trial.params().has(name)) {
            return null;
        }
        Object value = trial.params().get(name);
        if (value instanceof Integer whole) {
            return whole.longValue();
        }
        return value instanceof Long || value instanceof Double || value instanceof Boolean
                ? value
                : String.valueOf(value);
    }

    /** Gives each column a name of its own; Tablesaw does not tell names apart by their case. */
    private static final class Naming {
        private final List<Column> columns = new ArrayList<>();
        private final Set<String> taken = new HashSet<>();

        void add(String name, String kind, Function<Trial, Object> cell) {
            var unique = name;
            if (taken.contains(unique.toLowerCase(Locale.ROOT))) {
                unique = kind + name;
            }
            for (int n = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); n++) {
                unique = kind + name + " " + n;
            }
            columns.add(new Column(unique, cell));
        }
    }
}
