package tunebook.descent;

/**
 * Where ε stands in the denominator that scales a step. It matters only when ε is large: papers and frameworks differ,
 * and settings do not carry over from one to the other.
 */
public enum Eps {
    /** Under the root, √(v + ε), as in TensorFlow's RMSProp. */
    INSIDE {
        @Override
        double under(double epsilon) {
            return epsilon;
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
        double under(double epsilon) {
            return 0;
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

    /** What to add under the root: ε or 0. The two parts let one formula, √(v + under) + beside, serve both places. */
    abstract double under(double epsilon);

    /** What to add beside the root: 0 or ε. */
    double beside(double epsilon) {
        return epsilon - under(epsilon);
    }

    abstract String template(String v);

    abstract String latex(String v);
}
