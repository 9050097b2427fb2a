package tunebook.descent;

/**
 * Where ε stands in the denominator that scales a step. It matters only when ε is large: papers and frameworks differ,
 * and settings do not carry over from one to the other.
 */
public enum Eps {
    /** Under the root, √(v + ε), as in TensorFlow's RMSProp. */
    INSIDE {
        @Override
        double root(double v, double epsilon) {
            return Math.sqrt(v + epsilon);
        }

        @Override
        String template(String v) {
            return "√({" + v + "} + {ε})";
        }

        @Override
        String latex(String v) {
            return "\\sqrt{" + v + " + \\varepsilon}";
        }
    },
    /** Beside the root, √v + ε, as in the paper on Adam and in PyTorch. */
    OUTSIDE {
        @Override
        double root(double v, double epsilon) {
            return Math.sqrt(v) + epsilon;
        }

        @Override
        String template(String v) {
            return "√{" + v + "} + {ε}";
        }

        @Override
        String latex(String v) {
            return "\\sqrt{" + v + "} + \\varepsilon";
        }
    };

    abstract double root(double v, double epsilon);

    abstract String template(String v);

    abstract String latex(String v);
}
