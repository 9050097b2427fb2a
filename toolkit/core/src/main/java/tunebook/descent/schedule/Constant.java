package tunebook.descent.schedule;

/**
 * The same η for ever.
 *
 * @param learningRate η, positive
 */
public record Constant(double learningRate) implements Schedule {
    public Constant {
        Checks.rate("a learning rate", learningRate);
    }

    @Override
    public String name() {
        return Checks.name("constant", learningRate);
    }

    @Override
    public Tempo start() {
        return Tempo.at(0, Pace.of(learningRate));
    }

    /** Stands where it stood: nothing depends on the number of the step. */
    @Override
    public Tempo after(Tempo now, double value) {
        return now;
    }

    @Override
    public String toString() {
        return name();
    }
}
