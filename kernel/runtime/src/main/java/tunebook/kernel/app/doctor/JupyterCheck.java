package tunebook.kernel.app.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tunebook.kernel.app.Machine;

/** A Jupyter on the PATH, with a front end. */
public record JupyterCheck(Machine machine) implements Check {
    private static final String ADVICE =
            "Debian, Ubuntu: apt install jupyter-notebook. Elsewhere: pip install jupyterlab."
                    + "\nWithout Jupyter, 'tunebook run NOTEBOOK --to html' works all the same.";
    private static final Pattern VERSION = Pattern.compile("(?m)^(\\w+) *: (\\d\\S*)");
    private static final List<String> FRONT_ENDS = List.of("jupyterlab", "notebook");

    @Override
    public Finding look() {
        var program = machine.program("jupyter");
        if (program.isEmpty()) {
            return Finding.bad("Jupyter", "no 'jupyter' on the PATH", ADVICE);
        }
        var answer = Answer.of(List.of(program.get().toString(), "--version"));
        if (answer.isEmpty()) {
            return Finding.bad("Jupyter", program.get() + " does not say its version", "Install it anew. " + ADVICE);
        }
        var versions = versions(answer.get());
        var seen = new ArrayList<String>();
        for (var name : FRONT_ENDS) {
            if (versions.containsKey(name)) {
                seen.add(name + " " + versions.get(name));
            }
        }
        return seen.isEmpty()
                ? Finding.bad("Jupyter", program.get() + " has neither notebook nor jupyterlab", ADVICE)
                : Finding.good("Jupyter", program.get() + ": " + String.join(", ", seen));
    }

    /** {@code jupyter --version} prints a line for each of its packages, {@code name : 1.2.3} or "not installed". */
    static Map<String, String> versions(String answer) {
        return VERSION.matcher(answer)
                .results()
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2), (first, second) -> first));
    }
}
