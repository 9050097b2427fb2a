package tunebook.kernel.engine;

/**
 * What a piece of code does with memory, in numbers of instructions.
 *
 * <p>The heap fills when objects are made and kept. A loop that makes objects and keeps none, as one that adds vectors,
 * leaves them to the collector; a loop that keeps and makes none fills nothing. Since one may do its part in a method
 * that the other calls, whatever keeps something looks after itself, and so does what takes memory of any size.
 *
 * @param unbounded those after which code must look: they take memory of any size or keep what nobody sees, or they read
 *     a flag
 * @param objects those that make one object of a class
 * @param stores those that may keep an object beyond the method's own variables
 * @param calls those that call code of cells
 */
record MemoryUse(int unbounded, int objects, int stores, int calls) {
    static final MemoryUse NONE = new MemoryUse(0, 0, 0, 0);

    MemoryUse plus(MemoryUse other) {
        return new MemoryUse(
                unbounded + other.unbounded, objects + other.objects, stores + other.stores, calls + other.calls);
    }

    /** What came since an earlier count. */
    MemoryUse since(MemoryUse earlier) {
        return new MemoryUse(
                unbounded - earlier.unbounded,
                objects - earlier.objects,
                stores - earlier.stores,
                calls - earlier.calls);
    }

    /** Whether the code may fill the heap if it is a loop's. */
    boolean fillsInLoop() {
        return unbounded > 0 || (stores > 0 && (objects > 0 || calls > 0));
    }

    /** Whether the code may fill the heap if it is a method's and called without end from code of cells. */
    boolean fillsWhenCalled() {
        return unbounded > 0 || stores > 0;
    }

    /** The same if it is called by a library, which may keep what it gets. */
    boolean fillsWhenCalledByLibrary() {
        return fillsWhenCalled() || objects > 0;
    }
}
