package tunebook.kernel.crash;

/** What a kernel could still say about its own end. */
enum Ending {
    /** It could not say anything: it crashed or was killed. */
    NOT_SAID(
            "it was killed from outside while %s, most likely because the memory of the machine or container ran out",
            "Use less memory in that cell, close other notebooks, or give the kernel a smaller heap"
                    + " (environment: TUNEBOOK_JAVA_OPTS=-Xmx512m)."),
    /** Its own threads found no memory left in the heap. */
    OUT_OF_MEMORY(
            "its heap was so full while %s that it could not go on",
            "Keep less in variables, or give the kernel more memory (environment: TUNEBOOK_JAVA_OPTS=-Xmx2g)."),
    /** {@code System.exit} in code of a library, or a signal that asks a process to end. */
    EXIT(
            "the process was ended while %s: by a library that calls System.exit, or from outside",
            "Look in that cell for the call of a program's main method, which may exit when it is done.");

    private final String what;
    private final String advice;

    Ending(String what, String advice) {
        this.what = what;
        this.advice = advice;
    }

    /** What happened; {@code when} is as {@code cell 7 ran}. */
    String what(String when) {
        return what.formatted(when);
    }

    String advice() {
        return advice;
    }
}
