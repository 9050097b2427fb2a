package broken.tuning;

/** Broken on purpose: a target for the others. */
public class Learner {
    public static final String NAME = "Learner";
}
