package tunebook.kernel.session;

import tunebook.kernel.render.Renderers;
import tunebook.spi.Kernel;

/**
 * Makes the outputs of runs.
 *
 * @param renderers for the values that are shown
 * @param input where runs ask for input
 * @param queue knows which cells were interrupted
 */
record Outputs(Renderers renderers, Input input, CellQueue queue) {
    /** The output of one run, below the request of the publisher. */
    CellOutput of(int number, boolean silent, Publisher publisher, Kernel kernel) {
        return new CellOutput(number, silent, publisher, renderers, kernel, input, queue);
    }
}
