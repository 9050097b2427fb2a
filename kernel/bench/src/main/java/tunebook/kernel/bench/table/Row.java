package tunebook.kernel.bench.table;

/**
 * One quantity of the table.
 *
 * @param name what is measured
 * @param unit of the values; empty for a bare number or a verdict
 * @param target what is to be reached
 */
public record Row(String name, String unit, Target target) {
    /** A row of verdicts. */
    public static Row verdict(String name, String right) {
        return new Row(name, "", Target.right(right));
    }

    /** The name and the unit. */
    public String heading() {
        return unit.isEmpty() ? name : name + ", " + unit;
    }
}
