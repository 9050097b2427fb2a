/**
 * The Java behind the lecture notebooks: exercises with their checks, hints and solutions.
 *
 * <p>The prose and the order of a lecture are in its notebook; here is what must be computed. A learner holds an {@link
 * tunebook.lesson.Exercise} and passes answers to it as arguments: {@code sign.check((w, slope, eta) -> ...)}, {@code
 * sign.hint()}, {@code sign.solution()}. Nothing reads the learner's variables. What comes back is a value ({@link
 * tunebook.lesson.Graded}, {@link tunebook.lesson.Hint}, ...), which the notebook shows as a card.
 *
 * <p>To write an exercise: a {@link tunebook.lesson.Question} (what is asked, starter, hints, solution, and the wrong
 * answers to expect with the words that each must be answered with) and a {@link tunebook.lesson.Check}. The build types
 * every solution and every wrong answer into a Java shell and holds the exercise to its word.
 */
package tunebook.lesson;
