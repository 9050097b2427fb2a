package tunebook.kernel.bench.workload;

/** What a workload needs to say in the language of the kernel. */
public enum Snippet {
    /** An expression whose value is 2. */
    SUM,
    /** Prints lines that are the numbers from 0, each in a line; <code>{n}</code> stands for how many. */
    PRINT_LINES
}
