package tunebook.descent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tunebook.math.Digits;

/** Checks and writes the settings of optimizers. */
final class Settings {
    private Settings() {}

    static double learningRate(double rate) {
        if (!(rate > 0) || rate == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a learning rate must be positive and finite, but got " + rate
                    + (rate < 0
                            ? ". The formula already has the minus: w ← w − η·g. Drop yours?"
                            : ". Try 0.1, then ten times more or less"));
        }
        return rate;
    }

    static double beta(String symbol, double beta) {
        if (!(beta >= 0 && beta < 1)) {
            throw new IllegalArgumentException(symbol + " must lie in [0, 1), but got " + beta
                    + (beta == 1
                            ? ". At 1 nothing is ever forgotten; 0.9 remembers about 10 steps, 0.99 about 100"
                            : ". It is the share of the old memory that is kept; 0.9 is usual"));
        }
        return beta;
    }

    static double epsilon(double epsilon) {
        if (!(epsilon > 0) || epsilon == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("ε must be positive and finite, but got " + epsilon
                    + ". It keeps a division from 0 where the gradient is 0; 1e-8 is usual");
        }
        return epsilon;
    }

    /** {@code momentum(0.01, 0.9)}. */
    static String name(String name, double... settings) {
        var text = new StringBuilder(name).append('(');
        for (int i = 0; i < settings.length; i++) {
            text.append(i == 0 ? "" : ", ").append(Digits.of(settings[i]));
        }
        return text.append(')').toString();
    }

    /** The four settings that Adam and its kin have in common. */
    static void requireAdam(double rate, double beta1, double beta2, double epsilon) {
        learningRate(rate);
        beta("β₁", beta1);
        beta("β₂", beta2);
        epsilon(epsilon);
    }

    static Map<String, Double> adam(double rate, double beta1, double beta2, double epsilon) {
        return and(and(and(of("η", rate), "β₁", beta1), "β₂", beta2), "ε", epsilon);
    }

    /** {@code adam(0.1)}, and the other settings where they are not the usual ones. */
    static String adamName(String name, double rate, double beta1, double beta2, double epsilon) {
        boolean usual = beta1 == 0.9 && beta2 == 0.999 && epsilon == 1e-8;
        return usual ? name(name, rate) : name(name, rate, beta1, beta2, epsilon);
    }

    static double atLeastZero(String symbol, double value, String why) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    symbol + " must be at least 0 and finite, but got " + value + ". " + why);
        }
        return value;
    }

    static Map<String, Double> of(String symbol, double value) {
        return Map.of(symbol, value);
    }

    static Map<String, Double> and(Map<String, Double> settings, String symbol, double value) {
        var more = new LinkedHashMap<>(settings);
        more.put(symbol, value);
        return Collections.unmodifiableMap(more);
    }
}
