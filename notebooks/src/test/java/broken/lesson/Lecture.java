package broken.lesson;

/** Broken on purpose: a target for the others. */
public class Lecture {
    public static final String NAME = "Lecture";
}
