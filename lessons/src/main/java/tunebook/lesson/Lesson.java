package tunebook.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One lecture, as far as Java knows it: its number, its title and its exercises, as they are before anyone has answered.
 *
 * @param number the number that its notebook's name begins with
 * @param title the title of its notebook
 * @param exercises in the order of the notebook; their ids differ
 */
public record Lesson(int number, String title, List<Exercise> exercises) implements Shown {
    public Lesson {
        Objects.requireNonNull(title, "title");
        exercises = List.copyOf(exercises);
        long ids = exercises.stream().map(Exercise::id).distinct().count();
        if (ids < exercises.size()) {
            throw new IllegalArgumentException("the exercises of a lesson need different ids, but got "
                    + exercises.stream().map(Exercise::id).collect(Collectors.joining(", ")));
        }
    }

    /** All lectures that have exercises, by number. */
    public static List<Lesson> all() {
        return List.of(Lesson05.lesson(), Lesson06.lesson(), Lesson07.lesson(), Lesson08.lesson(), Lesson09.lesson());
    }

    /** The lecture with this number, with new exercises: no hint seen, no bet made. */
    public static Lesson of(int number) {
        return all().stream()
                .filter(lesson -> lesson.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no lesson " + number
                        + " with exercises; there is "
                        + all().stream().map(lesson -> "" + lesson.number()).collect(Collectors.joining(", "))));
    }

    /** Stands where an answer is still to be written: NaN, which every check takes for "not attempted". */
    public static double todo() {
        return Double.NaN;
    }

    /**
     * The solved notebook: by exercise id, the code that replaces the cell tagged {@code exercise:ID}.
     *
     * @return in the order of the notebook
     */
    public Map<String, String> solutions() {
        var solutions = new LinkedHashMap<String, String>();
        exercises.forEach(exercise ->
                solutions.put(exercise.id(), exercise.question().solution().code()));
        return solutions;
    }

    @Override
    public Card card() {
        var card = Card.of(Card.Tone.NOTE, "Lesson " + number + ": " + title);
        for (int i = 0; i < exercises.size(); i++) {
            card = card.with(
                    "Exercise " + (i + 1) + ". " + exercises.get(i).question().prompt());
        }
        return card;
    }
}
