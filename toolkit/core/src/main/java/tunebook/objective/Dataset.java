package tunebook.objective;

import java.io.Serializable;
import java.util.List;
import tunebook.math.Given;
import tunebook.math.Mat;
import tunebook.math.Vec;

/**
 * Examples to learn from: features x and a target y for each.
 *
 * @param name a short name, as in a title
 * @param features the names of the features, one for each column of x
 * @param x one row for each example, at least one
 * @param y the targets, one for each row of x
 */
public record Dataset(String name, List<String> features, Mat x, Vec y) implements Serializable {
    public Dataset {
        Given.required("a data set", "a name", name);
        Given.required("a data set", "features x", x);
        Given.required("a data set", "targets y", y);
        features = List.copyOf(Given.required("a data set", "the names of its features", features));
        if (x.rows() == 0 || x.rows() != y.dimension() || x.columns() != features.size()) {
            throw new IllegalArgumentException(
                    "a data set needs a target for each example and a name for each feature, but '"
                            + name + "' has " + x.rows() + " examples, " + y.dimension() + " targets, " + x.columns()
                            + " features and " + features.size() + " names");
        }
    }

    /** Number of examples. */
    public int examples() {
        return x.rows();
    }

    /** In a line: {@code line: 100 examples of x}. */
    @Override
    public String toString() {
        return name + ": " + examples() + (examples() == 1 ? " example of " : " examples of ")
                + String.join(", ", features);
    }
}
