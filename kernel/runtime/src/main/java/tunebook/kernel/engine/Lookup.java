package tunebook.kernel.engine;

import java.util.List;
import java.util.function.Function;

/**
 * What is known beyond JShell, for the words of errors.
 *
 * @param names the classes that a simple name may mean
 * @param signatures the methods that {@code text.substring} or {@code new Point} may call, one line each. JShell of Java
 *     25 forgets all of them when a class does not compile, until one of that name does
 */
record Lookup(ClassNames names, Function<String, List<String>> signatures) {}
