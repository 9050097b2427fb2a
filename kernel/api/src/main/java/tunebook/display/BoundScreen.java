package tunebook.display;

/** The screen that each thread belongs to. */
final class BoundScreen {
    static final InheritableThreadLocal<Screen> OF_THREAD = new InheritableThreadLocal<>();

    private BoundScreen() {}
}
