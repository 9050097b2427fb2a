package tunebook.space;

/**
 * Yes or no: false, then true.
 *
 * @param name what it is called
 * @param given when it exists; null for always
 */
public record FlagParameter(String name, Condition given) implements Parameter {
    public FlagParameter {
        Checks.requireName(name);
    }

    @Override
    public FlagParameter when(String parent, Object... values) {
        return under(Condition.of(parent, values));
    }

    @Override
    public FlagParameter under(Condition condition) {
        return new FlagParameter(name, condition);
    }

    @Override
    public boolean isContinuous() {
        return false;
    }

    @Override
    public long size() {
        return 2;
    }

    @Override
    public Boolean at(long index) {
        return Checks.requireIndex(this, index) == 1;
    }

    @Override
    public long indexOf(Object value) {
        return normalise(value) ? 1 : 0;
    }

    @Override
    public Boolean value(double u) {
        return Checks.requireUnit(name, u) >= 0.5;
    }

    @Override
    public double unit(Object value) {
        return normalise(value) ? 0.75 : 0.25;
    }

    @Override
    public boolean contains(Object value) {
        return value instanceof Boolean;
    }

    @Override
    public Boolean normalise(Object value) {
        if (!contains(value)) {
            throw Checks.notAValue(this, value);
        }
        return (Boolean) value;
    }

    @Override
    public Boolean parse(String text) {
        if (!"true".equals(text) && !"false".equals(text)) {
            throw Checks.notAValue(this, "'" + text + "'");
        }
        return "true".equals(text);
    }

    @Override
    public String range() {
        return "false or true";
    }

    @Override
    public String toString() {
        return describe();
    }
}
