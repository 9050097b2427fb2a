package tunebook.view.lens;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import tunebook.space.IntParameter;
import tunebook.space.Parameter;
import tunebook.space.RealParameter;
import tunebook.space.Scale;
import tunebook.view.spec.Axis;
import tunebook.view.spec.Tick;

/**
 * How the values of a parameter lie along an axis: on its own scale if it is a number, and else in the order of its
 * values. Where there are few, each has some room, in which equal ones are spread so that they do not hide each other.
 *
 * @param parameter the parameter
 * @param axis with room for a marker beside the ends
 */
record ParameterAxis(Parameter parameter, Axis axis) {
    private static final double ROOM = 0.04;
    /** So many whole numbers each have a tick. */
    private static final int FEW = 7;

    private static final int MOST_CATEGORIES = 12;

    /** How far from its place a value of a choice is drawn, at most; places are 1 apart. */
    private static final double SPREAD = 0.25;

    private static final double GOLDEN = 0.6180339887498949;

    /**
     * The axis of a parameter.
     *
     * @param width of the axis in pixels, which the names of a choice must share
     */
    static ParameterAxis of(Parameter parameter, double width) {
        if (parameter instanceof RealParameter real) {
            return new ParameterAxis(
                    parameter, numbers(parameter.name(), real.low(), real.high(), real.scale() == Scale.LOG));
        }
        if (parameter instanceof IntParameter whole) {
            return new ParameterAxis(parameter, whole(whole));
        }
        return new ParameterAxis(parameter, categories(parameter, width));
    }

    private static Axis numbers(String name, double low, double high, boolean log) {
        if (log) {
            double ratio = Math.pow(high / low, ROOM);
            return Axis.log(name, low / ratio, high * ratio);
        }
        double room = ROOM * (high - low);
        return Axis.linear(name, low - room, high + room);
    }

    private static Axis whole(IntParameter whole) {
        double low = whole.low();
        double high = whole.high();
        if (whole.scale() == Scale.LOG && low < high) {
            var axis = numbers(whole.name(), low, high, true);
            return whole.size() <= FEW - 2 ? axis.with(each(whole)) : axis;
        }
        if (whole.size() <= FEW) {
            double room = low == high ? 1 : 0.4 * whole.step();
            return Axis.linear(whole.name(), low - room, high + room).with(each(whole));
        }
        return numbers(whole.name(), low, high, false);
    }

    private static List<Tick> each(IntParameter whole) {
        return LongStream.range(0, whole.size())
                .mapToObj(i -> new Tick(whole.at(i), Long.toString(whole.at(i))))
                .toList();
    }

    private static Axis categories(Parameter parameter, double width) {
        int count = Math.toIntExact(parameter.size());
        if (count > MOST_CATEGORIES) {
            return Axis.categories(
                    parameter.name(),
                    IntStream.range(0, count).mapToObj(i -> "").toList());
        }
        return Axis.categories(
                parameter.name(),
                IntStream.range(0, count)
                        .mapToObj(i -> Sheet.fitted(String.valueOf(parameter.at(i)), width / count))
                        .toList());
    }

    /** Whether so few whole numbers are equally far apart that each has room of its own. */
    private boolean isFew() {
        return parameter instanceof IntParameter whole && whole.scale() == Scale.LINEAR && whole.size() <= FEW;
    }

    private boolean isNumber() {
        return parameter instanceof RealParameter || parameter instanceof IntParameter;
    }

    /**
     * Where a value of a trial lies.
     *
     * @param trial its number, by which equal values of few are spread a little: in the same way in every picture
     */
    double at(Object value, long trial) {
        double spread = SPREAD * (2 * (trial * GOLDEN % 1) - 1);
        if (!isNumber()) {
            return parameter.indexOf(value) + spread;
        }
        double number = ((Number) parameter.normalise(value)).doubleValue();
        return isFew() ? number + spread * ((IntParameter) parameter).step() : number;
    }

    /** A value in words. */
    static String words(Object value) {
        return value instanceof Number number ? Words.number(number.doubleValue()) : String.valueOf(value);
    }
}
