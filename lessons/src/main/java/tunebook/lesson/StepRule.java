package tunebook.lesson;

/** One step of a descent on a function of one weight. */
@FunctionalInterface
public interface StepRule {
    /**
     * The weight after the step.
     *
     * @param w the weight before it
     * @param slope the derivative of the loss at w
     * @param eta the step size, above 0
     */
    double next(double w, double slope, double eta);
}
