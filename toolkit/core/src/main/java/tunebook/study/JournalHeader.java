package tunebook.study;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tunebook.space.Parameter;

/** The first line of a journal: which study it is of. */
final class JournalHeader {
    private static final String FORMAT = "tunebook study";

    private JournalHeader() {}

    /** The first line for this study, its end included. */
    static byte[] line(StudyHeader study, int version) {
        var json = new JsonWriter().open('{');
        json.name("format").text(FORMAT).name("version").number(version);
        json.name("name")
                .text(study.name())
                .name("direction")
                .text(study.direction().name());
        json.name("seed").number(study.seed()).name("sampler").text(study.sampler());
        SpaceJson.write(json.name("space"), study.space().parameters());
        return JournalLine.write(json);
    }

    /** Refuses a file without a whole line, unless it is empty or has the beginning of this first line. */
    static void requireTornOrEmpty(Path file, byte[] found, byte[] header) {
        boolean beginning = found.length < header.length && Arrays.equals(found, Arrays.copyOf(header, found.length));
        if (!beginning) {
            throw noJournal(file, "its first line has no end, and does not begin as one of this study would");
        }
    }

    /** Refuses a journal of anything but this study, and says in what it differs. */
    static void requireSame(Path file, byte[] line, StudyHeader study, int version) {
        JsonObject stored;
        try {
            stored = JournalLine.read(line);
            if (!stored.text("format").equals(FORMAT)) {
                throw new IllegalArgumentException("its format is '" + stored.text("format") + "'");
            }
        } catch (IllegalArgumentException corrupt) {
            throw noJournal(file, corrupt.getMessage());
        }
        if (stored.whole("version") != version) {
            throw new IllegalArgumentException("the journal " + file + " has version " + stored.whole("version")
                    + " of the format, but this release reads version " + version + ". The file is left as it is");
        }
        compare(file, "name", quoted(stored.text("name")), quoted(study.name()));
        compare(
                file,
                "direction",
                lower(stored.text("direction")),
                lower(study.direction().name()));
        compare(file, "seed", stored.whole("seed") + "", study.seed() + "");
        compare(file, "sampler", stored.text("sampler"), study.sampler());
        compareSpaces(file, stored, study.space().parameters());
    }

    private static void compareSpaces(Path file, JsonObject stored, List<Parameter> here) {
        var json = new JsonWriter().open('{');
        SpaceJson.write(json.name("space"), here);
        var ours = (JsonObject) JsonReader.read(json.close('}').toString());
        if (!ours.list("space").equals(stored.list("space"))) {
            compare(file, "space", described(stored), described(ours));
            compare(
                    file,
                    "space",
                    stored.list("space").toString(),
                    ours.list("space").toString());
        }
    }

    private static String described(JsonObject header) {
        var parameters = header.objects("space");
        return parameters.isEmpty()
                ? "none declared"
                : parameters.stream().map(JournalHeader::describe).collect(Collectors.joining("; "));
    }

    private static String describe(JsonObject parameter) {
        try {
            return SpaceJson.read(parameter).describe();
        } catch (IllegalArgumentException ownTypes) {
            return parameter.fields().toString(); // values of types that only their own program can read
        }
    }

    private static void compare(Path file, String what, String stored, String here) {
        if (!stored.equals(here)) {
            throw new IllegalArgumentException("the journal " + file + " is of another study: its " + what + " is "
                    + stored + ", but this one's is " + here + ". Make them equal to go on with it, or give this study"
                    + " a file of its own. The file is left as it is");
        }
    }

    private static IllegalArgumentException noJournal(Path file, String why) {
        return new IllegalArgumentException("the file " + file + " is no journal of a study: " + why
                + ". Give the study a file of its own. This one is left as it is");
    }

    private static String quoted(String name) {
        return "'" + name + "'";
    }

    private static String lower(String direction) {
        return direction.toLowerCase(Locale.ROOT);
    }
}
