package tunebook.kernel.engine.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the same thing is called in other classes and other languages. */
final class Synonyms {
    private static final Map<String, List<String>> ALSO = Map.ofEntries(
            Map.entry("length", List.of("length()", "size()", "length", "count()")),
            Map.entry("size", List.of("size()", "length()", "length", "count()")),
            Map.entry("len", List.of("length()", "size()", "length")),
            Map.entry("count", List.of("size()", "length()", "count()")),
            Map.entry("append", List.of("add(", "concat(", "append(")),
            Map.entry("push", List.of("add(", "push(")),
            Map.entry("insert", List.of("add(", "put(")),
            Map.entry("add", List.of("put(", "append(", "concat(")),
            Map.entry("put", List.of("add(", "set(")),
            Map.entry("has", List.of("contains(", "containsKey(")),
            Map.entry("includes", List.of("contains(", "containsKey(")),
            Map.entry("contains", List.of("containsKey(", "anyMatch(")),
            Map.entry("upper", List.of("toUpperCase()")),
            Map.entry("lower", List.of("toLowerCase()")),
            Map.entry("trim", List.of("strip()")),
            Map.entry("keys", List.of("keySet()")),
            Map.entry("items", List.of("entrySet()")),
            Map.entry("startswith", List.of("startsWith(")),
            Map.entry("endswith", List.of("endsWith(")),
            Map.entry("find", List.of("indexOf(")),
            Map.entry("charAt", List.of("get(")),
            Map.entry("get", List.of("charAt(", "getOrDefault(")),
            Map.entry("delete", List.of("remove(")),
            Map.entry("pop", List.of("remove(")),
            Map.entry("equal", List.of("equals(")),
            Map.entry("toStr", List.of("toString()")),
            Map.entry("map", List.of("stream()")),
            Map.entry("filter", List.of("stream()")),
            Map.entry("forEach", List.of("forEach(")),
            Map.entry("writeln", List.of("println(")),
            Map.entry("printLine", List.of("println(")));

    private Synonyms() {}

    /** The member that is meant by a name from elsewhere. */
    static Optional<String> of(String name, List<String> members) {
        return ALSO.getOrDefault(name, List.of()).stream()
                .flatMap(other -> members.stream().filter(member -> member.startsWith(other) && fits(other, member)))
                .findFirst()
                .map(member -> member.endsWith("(") ? member + "...)" : member)
                .map(member -> member.equals("stream()") ? "stream()." + name + "(...)" : member);
    }

    private static boolean fits(String wanted, String member) {
        return wanted.endsWith("(") || member.equals(wanted);
    }
}
