package tunebook.view;

import java.util.Arrays;
import java.util.Locale;

/** For which eyes a figure is drawn: the same canvas, larger or smaller. */
public enum Theme {
    /** 720 x 480, words of at least 12 pixels: a notebook on one's own screen. */
    SCREEN(1),
    /** 1.6 times that, words of at least 20 pixels: the last row of a lecture hall. */
    PROJECTOR(1.6);

    /** Name of the system property with the theme of the session. */
    public static final String PROPERTY = "tunebook.theme";

    private final double scale;

    Theme(double scale) {
        this.scale = scale;
    }

    /** Pixels of the picture for one pixel of the canvas. */
    public double scale() {
        return scale;
    }

    /** The theme of the session: what the system property {@value #PROPERTY} names, {@link #SCREEN} if it is not set. */
    public static Theme session() {
        return named(System.getProperty(PROPERTY, SCREEN.name()));
    }

    /** The theme of that name, in any case: {@code "projector"}. */
    public static Theme named(String name) {
        return Arrays.stream(values())
                .filter(theme -> theme.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no theme '" + name + "'. Choose one of "
                        + Arrays.stream(values())
                                .map(theme -> '"' + theme.name().toLowerCase(Locale.ROOT) + '"')
                                .toList()));
    }
}
