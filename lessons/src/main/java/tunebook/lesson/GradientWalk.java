package tunebook.lesson;

/** A descent of one weight along given gradients, with all that RMSProp is told. */
@FunctionalInterface
public interface GradientWalk {
    /**
     * Where the weight stands after one step for each gradient.
     *
     * @param w the weight before the first step
     * @param gradients what is seen at each step, in order
     * @param eta η, the learning rate, above 0
     * @param rho ρ, how much of the memory is kept, in [0, 1)
     * @param eps ε, above 0
     */
    double end(double w, double[] gradients, double eta, double rho, double eps);
}
