package tunebook.kernel.maven;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of an artifact: {@code group:artifact:version}, with the packaging and the classifier between where they are
 * not {@code jar} and none.
 *
 * @param packaging {@code jar} where none was given
 * @param classifier empty for none
 * @param version a version or a range of versions; empty where it was left out
 */
public record Coordinate(String group, String artifact, String packaging, String classifier, String version) {
    private static final Pattern NAME = Pattern.compile("(?!\\.)[\\w.\\-]+");
    private static final Pattern FILE_NAME_PART = Pattern.compile("[^/\\\\\\p{Cntrl}]*");
    private static final Pattern IVY = Pattern.compile("([^#;]*)#([^#;]*)(?:;(.*))?");
    private static final String FORM = "A coordinate is group:artifact:version, as org.knowm.xchart:xchart:3.8.8;"
            + " with more, group:artifact:packaging:version or group:artifact:packaging:classifier:version";
    private static final int PARTS = 5;

    public Coordinate {
        check(group, "group", group, artifact);
        check(artifact, "artifact", group, artifact);
        for (var part : List.of(packaging, classifier, version)) {
            if (!FILE_NAME_PART.matcher(part).matches()) {
                throw new IllegalArgumentException(FORM + ". '" + part + "' of '" + group + ":" + artifact
                        + "' becomes part of the name of a file, and so has no / and no backslash.");
            }
        }
    }

    /** A coordinate in Maven's form or Ivy's ({@code group#artifact;version}). */
    public static Coordinate of(String text) {
        var ivy = IVY.matcher(text);
        if (ivy.matches()) {
            return new Coordinate(ivy.group(1), ivy.group(2), "jar", "", ivy.group(3) == null ? "" : ivy.group(3));
        }
        var parts = List.of(text.split(":", -1));
        if (parts.size() < 2 || parts.size() > PARTS) {
            throw new IllegalArgumentException(FORM + ". '" + text + "' has " + parts.size()
                    + (parts.size() == 1 ? " part" : " parts") + "." + hint(text));
        }
        for (var part : parts) {
            if (part.isBlank()) {
                throw new IllegalArgumentException(
                        FORM + ". In '" + text + "' part " + (parts.indexOf(part) + 1) + " is empty.");
            }
        }
        int last = parts.size() - 1;
        return new Coordinate(
                parts.get(0),
                parts.get(1),
                last > 2 ? parts.get(2) : "jar",
                last > 3 ? parts.get(3) : "",
                last > 1 ? parts.get(last) : "");
    }

    private static String hint(String text) {
        if (text.startsWith("<")) {
            return " For XML there is %%loadFromPOM.";
        }
        if (text.endsWith(".jar")) {
            return " For a jar of this machine there is %jars.";
        }
        return text.contains("/") ? " Did you mean " + text.replace('/', ':') + "?" : "";
    }

    private static void check(String part, String what, String group, String artifact) {
        if (!NAME.matcher(part).matches()) {
            throw new IllegalArgumentException(FORM + ". The " + what + " '" + part + "' of '" + group + ":" + artifact
                    + "' " + (part.isEmpty() ? "is empty." : "has characters other than letters, digits, . - _"));
        }
    }

    /** Whether it says which version. */
    public boolean hasVersion() {
        return !version.isBlank();
    }

    /** The same artifact in another version. */
    public Coordinate withVersion(String other) {
        return new Coordinate(group, artifact, packaging, classifier, other);
    }

    @Override
    public String toString() {
        boolean plain = packaging.equals("jar") && classifier.isEmpty();
        return group + ":" + artifact + (plain ? "" : ":" + packaging) + (classifier.isEmpty() ? "" : ":" + classifier)
                + (hasVersion() ? ":" + version : "");
    }
}
