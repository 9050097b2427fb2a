package tunebook.view.lens;

import tunebook.space.CountingRule;
import tunebook.space.SearchSpace;
import tunebook.space.Space;

/**
 * The space of a lecture's exercise on size, a convolutional net of ten parameters that the slide counts as 256 · 10 · 64
 * · 3 · 4 · 5 · 4 · 3 · 3 · 128. The slide gives the numbers alone; the names are ours.
 */
final class LectureSpace {
    private static final double MINUTES = 3;

    private LectureSpace() {}

    static SearchSpace space() {
        return Space.of(
                Space.integer("filters", 16, 256),
                Space.integer("conv layers", 1, 10),
                Space.integer("units", 16, 64),
                Space.choice("activation", "relu", "tanh", "sigmoid"),
                Space.choice("optimizer", "sgd", "momentum", "rmsprop", "adam"),
                Space.integer("dense layers", 1, 5),
                Space.choice("dropout", 0.0, 0.2, 0.4, 0.6),
                Space.integer("kernel", 1, 3),
                Space.choice("pooling", "none", "max", "average"),
                Space.integer("batch", 16, 128));
    }

    /** The same net where each convolution has its own filters, and each dense layer its own units and activation. */
    static SearchSpace ownWidths() {
        return Space.of(
                        Space.integer("conv layers", 1, 10),
                        Space.choice("optimizer", "sgd", "momentum", "rmsprop", "adam"),
                        Space.integer("dense layers", 1, 5),
                        Space.choice("dropout", 0.0, 0.2, 0.4, 0.6),
                        Space.integer("kernel", 1, 3),
                        Space.choice("pooling", "none", "max", "average"),
                        Space.integer("batch", 16, 128))
                .repeat("conv layers", i -> Space.integer("filters_l" + i, 16, 256))
                .repeat("dense layers", i -> Space.integer("units_l" + i, 16, 64))
                .repeat("dense layers", i -> Space.choice("activation_l" + i, "relu", "tanh", "sigmoid"));
    }

    /** Counted in four ways, at three minutes a trial, and beside them the net with widths of its own. */
    static SpaceCount count() {
        return SpaceCount.of(
                        space(),
                        MINUTES,
                        CountingRule.upperBounds(),
                        CountingRule.inclusive(),
                        CountingRule.oddOnly("kernel"),
                        CountingRule.powersOfTwo("filters", "units", "batch"))
                .and("own widths", ownWidths());
    }
}
