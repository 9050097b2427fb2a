package tunebook.kernel.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import tunebook.kernel.assist.Completion.Match;

/**
 * What is typed of a name. Names that begin so match; if there are none, those that do so but for case, and those whose
 * humps do: {@code aD} is {@code arrayDeque}.
 */
record Prefix(String text) {
    /** The matches that count, in their order. */
    List<Match> of(List<Match> all) {
        for (var rule : List.<Predicate<String>>of(this::begins, this::beginsAnyCase, this::humps)) {
            var found = new ArrayList<>(all);
            found.removeIf(match -> !rule.test(simple(match.text())));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** A class that is not imported is offered by its full name, and found by its simple one. */
    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private boolean begins(String name) {
        return name.startsWith(text);
    }

    private boolean beginsAnyCase(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT));
    }

    private boolean humps(String name) {
        int at = 0;
        boolean running = true;
        for (int i = 0; i < name.length() && at < text.length(); i++) {
            boolean hump = i == 0 || Character.isUpperCase(name.charAt(i));
            running = (running || hump) && name.charAt(i) == text.charAt(at);
            at += running ? 1 : 0;
        }
        return text.length() > 1 && at == text.length();
    }
}
