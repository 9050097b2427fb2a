package tunebook.kernel.engine;

/** A class of a library whose initializer takes its time, and cannot be stopped. */
public final class SlowToLoad {
    /** Known when the thread has been interrupted for the third time: the second one comes with force. */
    public static final int VALUE = value();

    private SlowToLoad() {}

    private static int value() {
        System.out.print("begun");
        return Stubborn.waitForInterrupts(3);
    }
}
