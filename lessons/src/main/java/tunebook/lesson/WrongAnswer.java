package tunebook.lesson;

import java.util.List;
import java.util.Objects;

/**
 * A wrong answer that the author expects, and what it must be answered with. The build types it and looks.
 *
 * @param code what a learner would type in place of the solution
 * @param words the message must contain each of them
 */
public record WrongAnswer(String code, List<String> words) {
    public WrongAnswer {
        Objects.requireNonNull(code, "code");
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("name at least one word that the answer to '" + code + "' must contain");
        }
    }
}
