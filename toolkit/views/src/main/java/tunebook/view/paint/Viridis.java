package tunebook.view.paint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import tunebook.view.spec.Palette;

/**
 * The colour map of all fields: viridis, of 256 colours, whose lightness rises evenly, also for colour-blind eyes and
 * in print.
 */
final class Viridis {
    /** How many colours there are. */
    static final int SIZE = 256;

    /** How much of a muted colour is viridis; the rest is white, so that black lines on it keep a contrast of 8. */
    static final double MUTED_SHARE = 0.4;

    private final int[] colours;

    private Viridis(int[] colours) {
        this.colours = colours;
    }

    /** The full or the muted map. */
    static Viridis of(boolean muted) {
        return muted ? Muted.MAP : Full.MAP;
    }

    /** The colour at t, from 0, dark, to 1, light; NaN is not allowed. */
    int at(double t) {
        return colours[index(t)];
    }

    /** The number of the colour at t. */
    static int index(double t) {
        return (int) Math.max(0, Math.min(SIZE - 1, Math.round(t * (SIZE - 1))));
    }

    private static final class Full {
        static final Viridis MAP = read();

        private static Viridis read() {
            try (var in = Viridis.class.getResourceAsStream("viridis.txt")) {
                var text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
                int[] colours = text.lines()
                        .filter(line -> !line.startsWith("#"))
                        .flatMap(line -> Stream.of(line.split(" ")))
                        .mapToInt(hex -> Integer.parseInt(hex, 16))
                        .toArray();
                return new Viridis(colours);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Muted {
        static final Viridis MAP = mute(Full.MAP);

        private static Viridis mute(Viridis full) {
            var colours = full.colours.clone();
            for (int i = 0; i < colours.length; i++) {
                colours[i] = Palette.mix(colours[i], Palette.WHITE, MUTED_SHARE);
            }
            return new Viridis(colours);
        }
    }
}
