package tunebook.kernel.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes declarations work in a cell that are right in a file.
 *
 * <p>JShell puts each declaration of a cell into a compilation unit of its own, as a public static member of a class.
 * Two things that are right in a file are wrong there, and words that say the same are put in:
 * <ul>
 *   <li>a sealed type without {@code permits} has its subtypes in the same unit (JLS 8.1.6): the clause is written out
 *       with the cell's subtypes;
 *   <li>a record's canonical constructor must be as accessible as the record (JLS 8.10.4), which became public: so
 *       does the constructor.
 * </ul>
 * Nothing is put in front of a line break, so line numbers stay.
 */
final class Adaptation {
    private static final Pattern TYPE = Pattern.compile(
            "\\b(?:class|interface|record|enum)\\s+(?<name>\\w+)\\s*(?:<[^{(]*>)?\\s*(?:\\([^{]*\\))?(?<rest>[^{;(]*)\\{");
    private static final Pattern SEALED = Pattern.compile(
            "^[\\s\\w@]*?\\bsealed\\b[\\s\\w]*\\b(?:class|interface)\\s+(?<name>\\w+)(?<rest>[^{]*)\\{");
    private static final Pattern RECORD = Pattern.compile("^[\\s\\w@]*?\\brecord\\s+(?<name>\\w+)\\s*[<(]");
    private static final Pattern SUPERTYPES = Pattern.compile("\\b(?:extends|implements)\\b");

    private final List<Statement> statements;

    private Adaptation(List<Statement> statements) {
        this.statements = statements;
    }

    /** The statements of one cell, adapted. */
    static List<Statement> of(List<Statement> statements) {
        var adaptation = new Adaptation(statements);
        return statements.stream().map(adaptation::adapted).collect(Collectors.toList());
    }

    private Statement adapted(Statement statement) {
        var code = Lexer.code(statement.source());
        var sealed = SEALED.matcher(code);
        if (sealed.find() && !sealed.group("rest").contains("permits")) {
            var subtypes = subtypes(sealed.group("name"));
            return subtypes.isEmpty()
                    ? statement
                    : insert(statement, List.of(sealed.end() - 1), "permits " + String.join(", ", subtypes) + " ");
        }
        var record = RECORD.matcher(code);
        if (record.find()) {
            return insert(statement, constructors(code, record.group("name")), "public ");
        }
        return statement;
    }

    private List<String> subtypes(String name) {
        var subtypes = new LinkedHashSet<String>();
        var mentions = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
        for (var statement : statements) {
            var type = TYPE.matcher(Lexer.code(statement.source()));
            if (type.find()) {
                var supertypes = SUPERTYPES.matcher(type.group("rest"));
                if (supertypes.find()
                        && mentions.matcher(type.group("rest").substring(supertypes.start()))
                                .find()) {
                    subtypes.add(type.group("name"));
                }
            }
        }
        return List.copyOf(subtypes);
    }

    /** Where constructors without an access modifier begin, directly inside the record's braces. */
    private static List<Integer> constructors(String code, String name) {
        var places = new ArrayList<Integer>();
        Matcher constructor = Pattern.compile("(?<=[;{}\\s>)])" + Pattern.quote(name) + "\\s*[({]")
                .matcher(code);
        while (constructor.find()) {
            if (depth(code, constructor.start()) == 1 && beginsMember(code, constructor.start())) {
                places.add(constructor.start());
            }
        }
        return places;
    }

    private static boolean beginsMember(String code, int index) {
        var before = code.substring(0, index).stripTrailing();
        return before.endsWith("{") || before.endsWith("}") || before.endsWith(";");
    }

    private static int depth(String code, int index) {
        int depth = 0;
        for (int i = 0; i < index; i++) {
            depth += code.charAt(i) == '{' ? 1 : code.charAt(i) == '}' ? -1 : 0;
        }
        return depth;
    }

    private static Statement insert(Statement statement, List<Integer> places, String words) {
        var source = new StringBuilder(statement.source());
        var insertions = new ArrayList<Statement.Insertion>();
        places.stream().sorted(Comparator.reverseOrder()).forEach(place -> source.insert(place, words));
        for (int i = 0; i < places.size(); i++) {
            insertions.add(new Statement.Insertion(places.get(i) + i * words.length(), words.length()));
        }
        return new Statement(source.toString(), statement.start(), insertions);
    }
}
