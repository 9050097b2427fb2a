package tunebook.descent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tunebook.math.Vec;

/**
 * What an optimizer remembers from step to step, under the paper's symbols: the velocity v of momentum, the averages m
 * and v of Adam. Plain gradient descent remembers nothing.
 *
 * @param symbols the symbols, in the order of the update rule
 * @param values one vector for each
 */
public record Memory(List<String> symbols, List<Vec> values) {
    public Memory {
        symbols = List.copyOf(symbols);
        values = List.copyOf(values);
        if (symbols.size() != values.size()) {
            throw new IllegalArgumentException("a memory has one vector for each symbol, but got " + symbols + " and "
                    + values.size() + " vectors");
        }
    }

    /** The memory before the first step: all zero. */
    static Memory zero(List<String> symbols, int dimension) {
        return new Memory(
                symbols,
                symbols.stream().map(symbol -> Vec.filled(dimension, 0)).toList());
    }

    /** The vector under this symbol. */
    public Vec get(String symbol) {
        int i = symbols.indexOf(symbol);
        if (i < 0) {
            throw new IllegalArgumentException("nothing is remembered under '" + symbol + "'"
                    + (symbols.isEmpty() ? ": this optimizer has no memory" : ", only under " + symbols));
        }
        return values.get(i);
    }

    /** Copies to work on, in the order of the symbols. */
    double[][] toArrays() {
        var arrays = new double[values.size()][];
        for (int i = 0; i < arrays.length; i++) {
            arrays[i] = values.get(i).toArray();
        }
        return arrays;
    }

    /** The same symbols over new values, in arrays that are given away. */
    Memory with(double[][] arrays) {
        if (arrays.length == 0) {
            return this;
        }
        var vectors = new ArrayList<Vec>(arrays.length);
        for (double[] array : arrays) {
            vectors.add(Vec.owning(array));
        }
        return new Memory(symbols, vectors);
    }

    /** Symbol by symbol, {@code v = (0, -2.4)}; empty for no memory. */
    @Override
    public String toString() {
        return IntStream.range(0, symbols.size())
                .mapToObj(i -> symbols.get(i) + " = " + Words.of(values.get(i)))
                .collect(Collectors.joining(", "));
    }
}
