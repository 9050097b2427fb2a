package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;

/**
 * At which steps a long run is shown: at every one, or at every n-th if there are more than a player can hold.
 *
 * @param stops the steps, from 0 to the last
 * @param stride n
 */
record Clock(List<Integer> stops, int stride) {
    private static final int MOST = 100;

    /** The clock of a run of so many steps. */
    static Clock of(int steps) {
        int stride = 1;
        while (steps / stride > MOST) {
            stride = next(stride);
        }
        var stops = new ArrayList<Integer>();
        for (int t = 0; t < steps; t += stride) {
            stops.add(t);
        }
        stops.add(steps);
        return new Clock(List.copyOf(stops), stride);
    }

    /** 1, 2, 5, 10, 20, 50, ... */
    private static int next(int stride) {
        int first = Integer.parseInt(Integer.toString(stride).substring(0, 1));
        return first == 2 ? stride / 2 * 5 : stride * 2;
    }

    /** The step of the frame before frame k; -1 before the first. */
    int before(int k) {
        return k == 0 ? -1 : stops.get(k - 1);
    }

    int last() {
        return stops.get(stops.size() - 1);
    }

    /** {@code ", every 5th shown"}, or nothing. */
    String words() {
        return stride == 1 ? "" : ", every " + stride + (stride == 2 ? "nd" : "th") + " shown";
    }
}
