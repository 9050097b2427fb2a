package tunebook.view.spec;

/** How long a layer of a frame stays in view as frames go by. */
public enum Life {
    /** In its own frame only. */
    NOW,
    /** From its frame on. */
    STAYS,
    /** From its frame on, fading to 40 % as it ages: the tail of a path. */
    FADES;

    /** What is left of the oldest part of a tail. */
    public static final double FLOOR = 0.4;

    /** What a tail loses from frame to frame. */
    public static final double PER_FRAME = 0.02;

    /** How opaque a layer is, {@code age} frames after its own: 1 for opaque, 0 for not in view. */
    public double opacity(int age) {
        if (age < 0 || (this == NOW && age > 0)) {
            return 0;
        }
        return this == FADES ? Math.max(FLOOR, 1 - PER_FRAME * age) : 1;
    }
}
