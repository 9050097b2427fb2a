package tunebook.kernel.bench.checks;

/** Loops that learners write, each as a cell that declares what it needs and one that gives a {@code LongSupplier}. */
public enum Loop {
    COUNTING("""
            long counting() {
                long sum = 0;
                for (int i = 0; i < 100_000; i++) sum += i ^ (sum << 1);
                return sum;
            }""", "counting()"),
    ARRAY_SUM("""
            int[] numbers = IntStream.range(0, 100_000).toArray();
            long arraySum(int[] a) {
                int sum = 0;
                for (int x : a) sum += x;
                return sum;
            }""", "arraySum(numbers)"),
    WHILE("""
            long collatz(long from) {
                long steps = 0;
                for (long start = from; start < from + 300; start++) {
                    long n = start;
                    while (n != 1) { n = n % 2 == 0 ? n / 2 : 3 * n + 1; steps++; }
                }
                return steps;
            }""", "collatz(1000)"),
    MATRIX("""
            double[][] left = new double[60][60], right = new double[60][60];
            for (var row : left) Arrays.fill(row, 1.5);
            for (var row : right) Arrays.fill(row, 0.5);
            double[][] product(double[][] a, double[][] b) {
                double[][] c = new double[a.length][b[0].length];
                for (int i = 0; i < a.length; i++)
                    for (int j = 0; j < b[0].length; j++)
                        for (int k = 0; k < b.length; k++)
                            c[i][j] += a[i][k] * b[k][j];
                return c;
            }""", "(long) product(left, right)[3][4]"),
    CALLS("""
            double square(double x) { return x * x; }
            double distance(double x, double y) { return Math.sqrt(square(x) + square(y)); }
            double calls() {
                double sum = 0;
                for (int i = 0; i < 50_000; i++) sum += distance(i, i + 1);
                return sum;
            }""", "(long) calls()"),
    RECURSION("""
            int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }""", "fib(22)"),
    SIEVE("""
            int primes(int below) {
                boolean[] composite = new boolean[below];
                int count = 0;
                for (int p = 2; p < below; p++) {
                    if (composite[p]) continue;
                    count++;
                    for (long m = (long) p * p; m < below; m += p) composite[(int) m] = true;
                }
                return count;
            }""", "primes(50_000)"),
    DESCENT("""
            double[] inputs = IntStream.range(0, 1000).mapToDouble(i -> i / 1000.0).toArray();
            double[] targets = Arrays.stream(inputs).map(x -> 3 * x + 1).toArray();
            double descent(double rate) {
                double w = 0, b = 0;
                for (int step = 0; step < 50; step++) {
                    double gw = 0, gb = 0;
                    for (int i = 0; i < inputs.length; i++) {
                        double error = w * inputs[i] + b - targets[i];
                        gw += error * inputs[i];
                        gb += error;
                    }
                    w -= rate * gw / inputs.length;
                    b -= rate * gb / inputs.length;
                }
                return w + b;
            }""", "(long) (1e6 * descent(0.5))"),
    LIST("""
            long lists() {
                var list = new ArrayList<Integer>();
                for (int i = 0; i < 10_000; i++) list.add(i);
                long sum = 0;
                for (int x : list) sum += x;
                return sum;
            }""", "lists()"),
    TEXT("""
            long vowels(String text) {
                long count = 0;
                for (int i = 0; i < text.length(); i++) {
                    switch (text.charAt(i)) { case 'a', 'e', 'i', 'o', 'u' -> count++; default -> { } }
                }
                return count;
            }
            String prose = "the quick brown fox jumps over the lazy dog ".repeat(1000);""", "vowels(prose)"),
    OBJECTS("""
            record Point(double x, double y) { Point plus(Point o) { return new Point(x + o.x, y + o.y); } }
            double walk() {
                var at = new Point(0, 0);
                for (int i = 0; i < 50_000; i++) at = at.plus(new Point(1, i % 3));
                return at.x() + at.y();
            }""", "(long) walk()"),
    STREAM("""
            long odds() { return IntStream.range(0, 50_000).filter(i -> i % 3 == 1).mapToLong(i -> i * 2L).sum(); }""", "odds()");

    private final String declarations;
    private final String expression;

    Loop(String declarations, String expression) {
        this.declarations = declarations;
        this.expression = expression;
    }

    /** What the loop works on, and the methods with the loop. */
    String declarations() {
        return declarations;
    }

    /** Runs the loop once whenever it is asked. */
    String supplier() {
        return "(java.util.function.LongSupplier) () -> " + expression;
    }
}
