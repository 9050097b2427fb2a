package tunebook.math;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Reads the table of Joe and Kuo and works out direction numbers from it. */
final class JoeKuo {
    private static final String TABLE = "joe-kuo-6.1000.txt";

    private JoeKuo() {}

    /** The direction numbers of so many dimensions, their first binary digit in bit {@code bits - 1}. */
    static long[][] directions(int dimension, int bits) {
        var directions = new long[dimension][bits];
        if (dimension > 0) {
            for (int i = 0; i < bits; i++) {
                directions[0][i] = 1L << (bits - 1 - i);
            }
        }
        if (dimension > 1) {
            readFurther(directions, bits);
        }
        return directions;
    }

    private static void readFurther(long[][] directions, int bits) {
        var in = JoeKuo.class.getResourceAsStream(TABLE);
        if (in == null) {
            throw new IllegalStateException("the table " + TABLE + " is missing beside " + JoeKuo.class);
        }
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            Iterator<String> rows =
                    lines.lines().filter(line -> !line.startsWith("#")).iterator();
            for (int j = 1; j < directions.length; j++) {
                fill(directions[j], rows.next().split(" "), bits);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the table " + TABLE + " cannot be read", broken);
        }
    }

    /**
     * The recurrence (3) of Joe and Kuo's notes: v_i = a_1 v_(i-1) ^ ... ^ a_(s-1) v_(i-s+1) ^ v_(i-s) ^ (v_(i-s) >> s).
     *
     * @param row d, s, a, m_1, ..., m_s
     */
    private static void fill(long[] v, String[] row, int bits) {
        int s = Integer.parseInt(row[1]);
        long a = Long.parseLong(row[2]);
        for (int i = 0; i < bits; i++) {
            if (i < s) {
                v[i] = Long.parseLong(row[3 + i]) << (bits - 1 - i);
                continue;
            }
            v[i] = v[i - s] ^ (v[i - s] >>> s);
            for (int k = 1; k < s; k++) {
                if (((a >>> (s - 1 - k)) & 1) == 1) {
                    v[i] ^= v[i - k];
                }
            }
        }
    }
}
