package tunebook.spi;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The kernel as a running cell sees it: code and magics can be run from inside a cell.
 *
 * <p>Like a {@link tunebook.display.Screen} it is bound to the cell's thread and inherited by the threads which that
 * one starts.
 */
public interface Kernel {
    /**
     * Runs source text, magics allowed, as if it stood in this cell.
     *
     * @return the value of the last expression, the object itself; null when there is none
     * @throws Exception what the source threw; an {@link IllegalArgumentException} when it does not compile
     */
    Object eval(String source) throws Exception;

    /**
     * Runs the text of a file, magics allowed; what goes wrong in it is told with the file's name.
     *
     * @param name what errors call the text, as {@code helpers.jsh}
     * @return the value of the last expression, the object itself; null when there is none
     * @throws Exception what the source threw; an {@link IllegalArgumentException} when it does not compile
     */
    default Object load(String name, String source) throws Exception {
        return eval(source);
    }

    /** Runs {@code %name args}. */
    Object lineMagic(String name, List<String> args) throws Exception;

    /** Runs {@code %%name args} on a body. */
    Object cellMagic(String name, List<String> args, String body) throws Exception;

    /**
     * The latest value that a cell showed, the object itself.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    default Object result() {
        throw new java.util.NoSuchElementException("this kernel keeps no values of cells");
    }

    /**
     * The value that a cell showed, the object itself; the latest fifty are kept for as long as there is memory.
     *
     * @param cell the number of the cell, as in {@code Out[3]}
     * @throws java.util.NoSuchElementException if it is not kept
     */
    default Object result(int cell) {
        throw new java.util.NoSuchElementException("this kernel keeps no values of cells");
    }

    /** The magic of a name, if there is one. */
    default Optional<Magic> magic(String name) {
        return Optional.empty();
    }

    /** Adds a magic; one of the same name is replaced. */
    default void addMagic(Magic magic) {
        throw new IllegalStateException("this kernel takes no magic %" + magic.name());
    }

    /**
     * Adds jars or folders of classes to what cells compile against and load, as {@code %classpath} does. All of them
     * or, when one of them is missing or is not a jar, none.
     */
    void addToClasspath(List<Path> paths);

    /** The lines to the front ends on which controls talk. */
    default Comms comms() {
        throw new IllegalStateException("this kernel has no front end that could show controls");
    }

    /**
     * Asks the front end for a line of text, as {@code System.in} does, with words that say for what.
     *
     * @param prompt the words in front of the field; empty for none
     * @param hidden whether the text is a secret, not to be seen while it is typed
     * @return the line without its end
     * @throws java.io.EOFException if the user ended the input
     */
    default String input(String prompt, boolean hidden) throws java.io.IOException {
        throw new IllegalStateException("this kernel has no front end that could be asked");
    }

    /** The kernel that this thread's cell runs in. */
    static Kernel current() {
        var kernel = BoundKernel.OF_THREAD.get();
        if (kernel == null) {
            throw new IllegalStateException(
                    "eval and magics work in a notebook cell, or in a thread that a cell started; this thread is neither");
        }
        return kernel;
    }

    /** For a kernel: from now on this thread, and the threads it starts, belong to a cell; null ends that. */
    static void bind(Kernel kernel) {
        if (kernel == null) {
            BoundKernel.OF_THREAD.remove();
        } else {
            BoundKernel.OF_THREAD.set(kernel);
        }
    }
}
