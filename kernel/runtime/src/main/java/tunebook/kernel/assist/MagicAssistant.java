package tunebook.kernel.assist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tunebook.kernel.assist.Completion.Match;
import tunebook.kernel.assist.Inspection.Entry;
import tunebook.kernel.engine.Lexer;
import tunebook.kernel.magic.CellMagic;
import tunebook.kernel.magic.Magics;
import tunebook.spi.Magic;

/** Helps with magics: their names, and what can follow them. */
final class MagicAssistant {
    private static final Pattern CALL = Pattern.compile("(?<signs>%{1,2})(?<name>[\\p{L}_]?\\w*)(?<rest>(?s:.*))");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[a-zA-Z][\\w-]*");

    private final Magics magics;
    private final MagicArguments arguments = new MagicArguments();

    MagicAssistant(Magics magics) {
        this.magics = magics;
    }

    /**
     * A call that the cursor is in.
     *
     * @param start index of the first percent sign
     * @param signs one or two of them
     * @param name as far as it is written
     * @param rest what stands between the name and the cursor
     */
    record Call(int start, String signs, String name, String rest) {
        boolean isNameOpen() {
            return rest.isEmpty();
        }

        /** Where the word at the cursor begins. */
        int wordStart(int at) {
            return at - rest.length() + Math.max(rest.lastIndexOf(' '), rest.lastIndexOf('\t')) + 1;
        }
    }

    /** The call of a magic that the cursor is in. */
    static Optional<Call> call(Cursor cursor) {
        var cell = cursor.cell();
        int at = cursor.at();
        // a letter, so that the percent sign alone is the beginning of a magic too
        var probe = cell.substring(0, at) + "a";
        return Lexer.regions(probe).stream()
                .filter(region -> region.kind() == Lexer.Kind.MAGIC && region.start() < at && at < region.end())
                .map(region -> CALL.matcher(cell.substring(region.start(), at)))
                .filter(Matcher::matches)
                .map(found -> new Call(
                        at - found.group().length(), found.group("signs"), found.group("name"), found.group("rest")))
                .findFirst();
    }

    /** Whether a magic that is called takes Java. */
    boolean takesSource(Call call) {
        return magics.takesSource(call.name());
    }

    /** What can stand at the cursor, in a call. */
    Completion complete(Cursor cursor, Call call) {
        if (call.isNameOpen()) {
            int start = call.start() + call.signs().length();
            var found = names(call);
            return found.isEmpty() ? Completion.none(cursor.at()) : new Completion(found, start, cursor.nameEnd());
        }
        int start = call.wordStart(cursor.at());
        var word = cursor.cell().substring(start, cursor.at());
        var found = word.startsWith("-") ? options(call.name(), word) : arguments.matches(call.name(), word);
        return found.isEmpty() ? Completion.none(cursor.at()) : new Completion(found, start, wordEnd(cursor));
    }

    private static int wordEnd(Cursor cursor) {
        int end = cursor.at();
        while (end < cursor.cell().length()
                && !Character.isWhitespace(cursor.cell().charAt(end))) {
            end++;
        }
        return end;
    }

    private List<Match> names(Call call) {
        boolean cell = call.signs().length() == 2;
        if (cell && call.start() > 0) {
            return List.of();
        }
        var found = new LinkedHashMap<String, Match>();
        for (var magic : magics.all()) {
            var spellings = new ArrayList<>(List.of(magic.name()));
            spellings.addAll(magic.aliases());
            for (var name : spellings) {
                if (name.startsWith(call.name()) && works(magic, cell)) {
                    found.put(name, new Match(name, "magic", firstSentence(magic)));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static String firstSentence(Magic magic) {
        var help = magic.help();
        return help.contains(":") ? help.substring(0, help.indexOf(':')) : help;
    }

    /** Whether a magic does anything on a line, or on a cell: a form that it does not have only throws. */
    private static boolean works(Magic magic, boolean cell) {
        try {
            var form = cell
                    ? magic.getClass().getMethod("cell", List.class, String.class)
                    : magic.getClass().getMethod("line", List.class);
            return form.getDeclaringClass() != Magic.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("magics have both forms", e);
        }
    }

    private List<Match> options(String name, String word) {
        return magics.find(name)
                .map(magic -> OPTION.matcher(magic.help())
                        .results()
                        .map(option -> option.group())
                        .filter(option -> option.startsWith(word))
                        .distinct()
                        .map(option -> new Match(option, "keyword", ""))
                        .toList())
                .orElse(List.of());
    }

    /** How a magic is used. */
    Optional<Inspection> inspect(String name) {
        return magics.find(name).map(magic -> {
            var signs = works(magic, false) ? "%" : "%%";
            return new Inspection(List.of(new Entry(signs + magic.name(), magic.help(), "")));
        });
    }

    /** The cell with blanks in place of the call of a magic whose arguments are Java. */
    static String java(String cell, Call call) {
        int name = call.start() + call.signs().length() + call.name().length();
        return cell.substring(0, call.start()) + " ".repeat(name - call.start()) + cell.substring(name);
    }

    /** The body of a cell that is all a magic's, on the lines that it has in the cell; empty if it is not Java. */
    Optional<String> body(String cell) {
        var call = CellMagic.of(cell);
        if (call.isEmpty() || !magics.takesSource(call.get().name())) {
            return Optional.empty();
        }
        int bodyStart = cell.length() - call.get().body().length();
        return Optional.of(cell.substring(0, bodyStart).replaceAll("[^\\n]", " ")
                + call.get().body());
    }
}
