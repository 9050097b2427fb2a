package tunebook.kernel.engine;

/** A library call that nothing can stop from outside, except before Java 20 by force. */
public final class Stubborn {
    /** The system property that ends it. */
    static final String END = "tunebook.test.stubborn.end";

    private Stubborn() {}

    /** Says that it has begun, and goes on until the property is set. */
    public static void spin() {
        System.out.print("begun");
        while (!Boolean.getBoolean(END)) {
            Thread.onSpinWait();
        }
    }
}
