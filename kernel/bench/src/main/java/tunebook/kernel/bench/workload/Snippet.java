package tunebook.kernel.bench.workload;

/** What the workloads need to say in the language of the kernel. */
public enum Snippet {
    /** An expression whose value is 2. */
    SUM,
    /** An expression that is another one for each <code>{n}</code>. */
    NUMBERED_SUM,
    /** Prints lines that are the numbers from 0, each in a line; <code>{n}</code> stands for how many. */
    PRINT_LINES,
    /** Declares a variable with the value 41. */
    SET_STATE,
    /** An expression: that variable and one more. */
    STATE,
    /** Starts a thread that prints {@code late} after a third of a second, and does not wait for it. */
    LATE_THREAD,
    /** Prints {@code go} and sleeps for minutes. */
    SLEEP,
    /** Prints {@code go} and loops for ever. */
    BUSY,
    /** Prints {@code go} and loops for ever, catching whatever comes. */
    STUBBORN,
    /** Prints {@code go} and runs an endless pipeline of the standard library. */
    PIPELINE,
    /** Asks the user for a line. */
    QUESTION,
    /** Takes the compiler many seconds, and next to no time once it runs. */
    COMPILE,
    /** Ends the process, as a learner would try to. */
    EXIT,
    /** Asks for an array that no heap can hold. */
    FILL_ARRAY,
    /** Fills a list until the heap is full. */
    FILL_LIST,
    /** Fills a buffer of text until the heap is full. */
    FILL_TEXT,
    /** Recursion without end. */
    RECURSION,
    /** Fails after a third of a second. */
    FAIL,
    /** An expression: the bytes that live objects take, right after a full collection. */
    HEAP_USED,
    /** Declares a class that no other <code>{n}</code> declares. */
    DECLARE_CLASS
}
