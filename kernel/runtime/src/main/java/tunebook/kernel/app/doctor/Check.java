package tunebook.kernel.app.doctor;

/** One thing to look at. A check never throws: what goes wrong is what it finds. */
@FunctionalInterface
public interface Check {
    /** Looks. */
    Finding look();
}
