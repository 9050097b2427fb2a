package tunebook.tuning;

import java.nio.file.Path;
import tunebook.space.Parameter;
import tunebook.space.RealParameter;
import tunebook.space.Scale;

/** A long random study in a process of its own, whose heap is small: it ends well only if a trial needs little of it. */
final class LeanStudyMain {
    /** A tenth of the long study that is promised, in a tenth of its heap. */
    static final int TRIALS = 10_000;

    private LeanStudyMain() {}

    static Study study(Path journal) {
        return Study.minimize("lean").space(parameters()).journal(journal);
    }

    private static Parameter[] parameters() {
        return new Parameter[] {
            new RealParameter("a", 0, 1, Scale.LINEAR, 0, null),
            new RealParameter("b", 1e-4, 1, Scale.LOG, 0, null),
            new RealParameter("c", -5, 5, Scale.LINEAR, 0, null),
            new RealParameter("d", 1, 1000, Scale.LOG, 0, null),
            new RealParameter("e", 0, 1, Scale.LINEAR, 0, null)
        };
    }

    /** The journal; prints how many trials it has when it is read again. */
    public static void main(String[] args) {
        var file = Path.of(args[0]);
        var written = study(file).optimize(TRIALS, trial -> trial.real("a") + trial.real("b"));
        double best = written.best().value();
        written = null;
        var read = study(file);
        System.out.println(
                read.trials().size() + " trials, the best " + (read.best().value() == best ? "the same" : "another"));
    }
}
