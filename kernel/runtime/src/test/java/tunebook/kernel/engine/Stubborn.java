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

    /** Goes on until the thread has been interrupted so many times, and returns how often that was. */
    public static int waitForInterrupts(int times) {
        int count = 0;
        while (count < times) {
            if (Thread.interrupted()) {
                count++;
            }
            Thread.onSpinWait();
        }
        return count;
    }

    /** Says that it has begun, ignores some interrupts, and says that it has ended. */
    public static void finish() {
        System.out.print("begun");
        int count = waitForInterrupts(3);
        System.out.print(" and ended after " + count);
    }
}
