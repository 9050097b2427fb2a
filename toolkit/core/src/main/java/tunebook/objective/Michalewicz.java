package tunebook.objective;

import java.util.Arrays;
import tunebook.math.Vec;
import tunebook.objective.ClosedForm.Gradient;
import tunebook.objective.ClosedForm.Value;
import tunebook.space.Box;

/**
 * Michalewicz's function with m = 10 (1992): flat, cut by valleys so narrow that most of the domain does not know of
 * them. A sum of one term for each coordinate, so its minimum is known coordinate by coordinate.
 */
final class Michalewicz {
    private static final int POWER = 20; // 2m

    private static final double[] LOWEST_AT = {
        2.2029055201726093, Math.PI / 2, 1.2849915705529245, 1.9230584698663629, 1.7204697725658413
    };
    private static final double[] LOWEST = {
        -0.8013034100985525, -1, -0.959091269896006, -0.9384624184720834, -0.9888010806215044
    };

    private Michalewicz() {}

    static Objective create(int dimension) {
        Value value = x -> {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum -= Math.sin(x[i]) * Math.pow(Math.sin((i + 1) * x[i] * x[i] / Math.PI), POWER);
            }
            return sum;
        };
        Gradient gradient = (x, g) -> {
            for (int i = 0; i < x.length; i++) {
                double angle = (i + 1) * x[i] * x[i] / Math.PI;
                double sine = Math.sin(angle);
                double pace = 2 * (i + 1) * x[i] / Math.PI;
                g[i] = -Math.pow(sine, POWER - 1)
                        * (Math.cos(x[i]) * sine + Math.sin(x[i]) * POWER * Math.cos(angle) * pace);
            }
        };
        return new ClosedForm(
                Families.name("michalewicz", dimension),
                "-\\sum_{i=1}^{d} \\sin(x_i)\\,\\sin^{20}\\left(\\tfrac{i\\,x_i^2}{\\pi}\\right)",
                Box.cube(Families.checked(1, "michalewicz", dimension), 0, Math.PI),
                value,
                gradient,
                minima(dimension));
    }

    private static Minimum[] minima(int dimension) {
        if (dimension > LOWEST.length) {
            return new Minimum[0];
        }
        double lowest = Arrays.stream(LOWEST, 0, dimension).sum();
        return new Minimum[] {new Minimum(Vec.of(Arrays.copyOf(LOWEST_AT, dimension)), lowest, false)};
    }
}
