package tunebook.view.lens;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tunebook.view.spec.FigureSpec;

/** All words of a figure, as the golden files have them. */
final class Goldens {
    private Goldens() {}

    /** The claim, the settings, and of each frame the caption and the alternative text, a line each. */
    static String words(FigureSpec spec) {
        return Stream.concat(
                        Stream.of(spec.headings().claim(), spec.headings().settings()),
                        spec.frames().stream().flatMap(frame -> Stream.of(frame.caption(), frame.alt())))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
