package broken.style;

/** Broken on purpose: a name that says nothing, a static field that changes, sleeping, printing, ending the process. */
public class StringHelper {
    static int counter;

    static void everythingAtOnce() throws InterruptedException {
        counter++;
        Thread.sleep(1);
        new IllegalStateException("on purpose").printStackTrace();
        System.exit(counter);
    }
}
