package tunebook.math;

/**
 * Refuses null at the door, in words. In a notebook null is common: a variable keeps it when the cell that should have
 * filled it failed.
 */
public final class Given {
    private Given() {}

    /**
     * The value, which is there.
     *
     * @param whose who needs it, as in "a race"
     * @param what what is needed, as in "a function"
     * @throws IllegalArgumentException if the value is null
     */
    public static <T> T required(String whose, String what, T value) {
        if (value == null) {
            throw new IllegalArgumentException(whose + " needs " + what
                    + ", but got null. If it comes from a variable, did the cell that fills it fail?");
        }
        return value;
    }
}
