package tunebook.view.spec;

import java.util.List;

/**
 * One stop of a step player.
 *
 * @param name short, in the corner of the picture: "step 34 of 60"
 * @param caption one line of at most 160 characters, from the data: what is to be seen
 * @param alt the whole picture in words, for a reader who does not see it
 * @param layers what this frame adds
 * @param rows the cells of the board under the panels, if the figure has one
 * @param brief what stands beside the frame's picture in a strip: a heading, then short lines; empty if the picture says
 *     it all
 */
public record Frame(
        String name, String caption, String alt, List<Layer> layers, List<List<String>> rows, List<String> brief) {
    /** Longest caption: one line under the picture, two on a narrow screen. */
    public static final int CAPTION_LIMIT = 160;

    public Frame {
        if (caption.isBlank() || alt.isBlank()) {
            throw new IllegalArgumentException("every frame has a caption and an alternative text");
        }
        if (caption.length() > CAPTION_LIMIT) {
            throw new IllegalArgumentException("a caption has at most " + CAPTION_LIMIT + " characters, but '" + caption
                    + "' has " + caption.length());
        }
        layers = List.copyOf(layers);
        rows = rows.stream().map(List::copyOf).toList();
        brief = List.copyOf(brief);
    }

    /** A frame that needs no words in a strip. */
    public Frame(String name, String caption, String alt, List<Layer> layers, List<List<String>> rows) {
        this(name, caption, alt, layers, rows, List.of());
    }

    /** This frame with other layers. */
    Frame with(List<Layer> others) {
        return new Frame(name, caption, alt, others, rows, brief);
    }
}
