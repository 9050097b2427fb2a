package broken.kernel.app;

/** Broken on purpose: a target for the others. */
public class Start {
    public static final String NAME = "Start";
}
