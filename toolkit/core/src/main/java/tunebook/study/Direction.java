package tunebook.study;

/** Which values are better. */
public enum Direction {
    MINIMIZE,
    MAXIMIZE
}
