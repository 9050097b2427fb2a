package tunebook.kernel.engine.explain;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Types as people write and say them. */
public final class TypeName {
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_][\\w]*\\.)+(?=[A-Z])");
    private static final Pattern CAPTURE = Pattern.compile("capture#\\d+ of (\\?)");
    private static final Set<String> PRIMITIVES =
            Set.of("int", "long", "short", "byte", "char", "float", "double", "boolean");
    private static final Map<String, String> BOXES = Map.of(
            "int", "Integer",
            "long", "Long",
            "short", "Short",
            "byte", "Byte",
            "char", "Character",
            "float", "Float",
            "double", "Double",
            "boolean", "Boolean");

    private TypeName() {}

    /** Without packages. */
    public static String plain(String type) {
        return CAPTURE.matcher(PACKAGE.matcher(type).replaceAll(""))
                .replaceAll("$1")
                .replace("<nulltype>", "null")
                .replace("<null>", "null")
                .strip();
    }

    /** With its article: {@code a String}, {@code an int}. */
    static String withArticle(String type) {
        var plain = plain(type);
        if (plain.equals("null")) {
            return plain;
        }
        return ("aeiouAEIO".indexOf(plain.charAt(0)) >= 0 ? "an " : "a ") + plain;
    }

    static boolean isPrimitive(String type) {
        return PRIMITIVES.contains(type);
    }

    static boolean isNumber(String type) {
        return isPrimitive(type) && !type.equals("boolean");
    }

    /** The class for values of a primitive type. */
    static String box(String primitive) {
        return BOXES.get(primitive);
    }

    /** Without type arguments. */
    static String raw(String type) {
        int arguments = type.indexOf('<');
        return arguments < 0 ? type : type.substring(0, arguments);
    }
}
