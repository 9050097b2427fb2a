package tunebook.kernel.engine.explain;

import java.util.Map;
import java.util.Optional;
import tunebook.kernel.engine.explain.Problem.Symbol;

/** Names that other languages have, and Java spells otherwise. */
final class ForeignWord {
    private static final Map<String, String> VALUES = Map.of(
            "None", "null",
            "nil", "null",
            "NULL", "null",
            "Null", "null",
            "undefined", "null",
            "True", "true",
            "TRUE", "true",
            "False", "false",
            "FALSE", "false",
            "self", "this");
    private static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry("print", "System.out.print(...)"),
            Map.entry("println", "System.out.println(...)"),
            Map.entry("puts", "System.out.println(...)"),
            Map.entry("echo", "System.out.println(...)"),
            Map.entry("len", "text.length(), list.size() or array.length"),
            Map.entry("str", "String.valueOf(...)"),
            Map.entry("input", "new Scanner(System.in).nextLine()"),
            Map.entry("range", "IntStream.range(0, n), or a loop: for (int i = 0; i < n; i++)"),
            Map.entry("abs", "Math.abs(...)"),
            Map.entry("sqrt", "Math.sqrt(...)"),
            Map.entry("pow", "Math.pow(...)"),
            Map.entry("max", "Math.max(...)"),
            Map.entry("min", "Math.min(...)"),
            Map.entry("round", "Math.round(...)"),
            Map.entry("floor", "Math.floor(...)"),
            Map.entry("ceil", "Math.ceil(...)"),
            Map.entry("sin", "Math.sin(...)"),
            Map.entry("cos", "Math.cos(...)"),
            Map.entry("exp", "Math.exp(...)"),
            Map.entry("log", "Math.log(...)"),
            Map.entry("random", "Math.random()"),
            Map.entry("sleep", "Thread.sleep(...)"),
            Map.entry("exit", "System.exit(...), which the kernel refuses: end the cell with return instead"),
            Map.entry("sum", "IntStream.of(...).sum()"),
            Map.entry("sorted", "list.stream().sorted().toList()"),
            Map.entry("type", "value.getClass()"),
            Map.entry("list", "List.of(...)"),
            Map.entry("set", "Set.of(...)"),
            Map.entry("dict", "Map.of(...)"));
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("string", "String"),
            Map.entry("str", "String"),
            Map.entry("bool", "boolean"),
            Map.entry("Bool", "boolean"),
            Map.entry("Int", "int"),
            Map.entry("integer", "int"),
            Map.entry("Char", "char"),
            Map.entry("float64", "double"),
            Map.entry("int64", "long"),
            Map.entry("number", "double"),
            Map.entry("let", "var"),
            Map.entry("val", "var"),
            Map.entry("auto", "var"),
            Map.entry("def", "var"),
            Map.entry("const", "final var"),
            Map.entry("dict", "Map"),
            Map.entry("list", "List"),
            Map.entry("object", "Object"),
            Map.entry("func", "void"),
            Map.entry("function", "void"));

    private ForeignWord() {}

    /** What Java has for it. */
    static Optional<Explanation> of(Symbol symbol) {
        var words = switch (symbol.kind()) {
            case "method" -> METHODS;
            case "class" -> TYPES;
            default -> VALUES;
        };
        var name = symbol.name();
        return Optional.ofNullable(words.get(name))
                .map(java -> Explanation.of(sentence(symbol), "Java's word is: " + java));
    }

    private static String sentence(Symbol symbol) {
        var name = symbol.name();
        return switch (symbol.kind()) {
            case "method" -> "There is no method " + name + " that stands alone.";
            case "class" -> "There is no type " + name + ".";
            default -> "There is no " + name + " in Java.";
        };
    }
}
