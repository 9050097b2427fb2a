package tunebook.lesson;

/** What an exercise gives back: a value for programs, and a card for readers. */
public interface Shown {
    /** What the notebook shows. */
    Card card();
}
