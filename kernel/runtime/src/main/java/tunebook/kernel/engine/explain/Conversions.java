package tunebook.kernel.engine.explain;

import java.util.Map;
import java.util.Optional;

/** The usual ways from one type to another. */
final class Conversions {
    private static final Map<String, String> PARSED = Map.of(
            "int", "Integer.parseInt",
            "Integer", "Integer.parseInt",
            "double", "Double.parseDouble",
            "Double", "Double.parseDouble",
            "long", "Long.parseLong",
            "Long", "Long.parseLong",
            "boolean", "Boolean.parseBoolean");

    private Conversions() {}

    /** A hint; empty if there is no usual way. */
    static Optional<String> of(String fromType, String toType, String value) {
        var from = TypeName.plain(fromType);
        var to = TypeName.plain(toType);
        if (from.equals("null")) {
            return TypeName.isPrimitive(to)
                    ? Optional.of("Its class can be null: " + TypeName.box(to) + ". Or give a value such as "
                            + (to.equals("boolean") ? "false." : "0."))
                    : Optional.empty();
        }
        if (from.equals("String") && PARSED.containsKey(to)) {
            return Optional.of("To read it from text: " + PARSED.get(to) + "(" + value + ")");
        }
        if (from.equals("String") && to.equals("char")) {
            return Optional.of("One character of it: " + value + ".charAt(0)");
        }
        if (to.equals("String")) {
            return Optional.of("As text: String.valueOf(" + value + ")");
        }
        if (to.equals("boolean") && TypeName.isNumber(from)) {
            return Optional.of("Compare it, as in " + value + " != 0");
        }
        return collections(from, to, value);
    }

    private static Optional<String> collections(String from, String to, String value) {
        var raw = TypeName.raw(to);
        if (TypeName.raw(from).equals("Stream") && raw.equals("List")) {
            return Optional.of("Collect the stream: add .toList()");
        }
        if (TypeName.raw(from).equals("Stream") && raw.equals("Set")) {
            return Optional.of("Collect the stream: add .collect(Collectors.toSet())");
        }
        if (TypeName.raw(from).equals("Optional") && inner(from).equals(to)) {
            return Optional.of("Take the value out: add .orElseThrow(), or .orElse(...) for when there is none.");
        }
        if (from.equals(inner(to)) || inner(to).equals(TypeName.box(from))) {
            return switch (raw) {
                case "List", "Set", "Optional", "Stream" -> Optional.of("Write " + raw + ".of(" + value + ")");
                default -> Optional.empty();
            };
        }
        if (raw.equals("Set") && TypeName.raw(from).endsWith("List")) {
            return Optional.of("Write new HashSet<>(" + value + "), or Set.of(...)");
        }
        if (raw.equals("ArrayList") && TypeName.raw(from).equals("List")) {
            return Optional.of("Write new ArrayList<>(" + value + "), or declare it as a List.");
        }
        return from.endsWith("[]") && raw.equals("List")
                ? Optional.of("Write "
                        + (TypeName.isPrimitive(from.replace("[]", ""))
                                ? "Arrays.stream(" + value + ").boxed().toList()"
                                : "List.of(" + value + ")"))
                : Optional.empty();
    }

    private static String inner(String type) {
        int open = type.indexOf('<');
        return open < 0 ? "" : type.substring(open + 1, type.length() - 1);
    }
}
