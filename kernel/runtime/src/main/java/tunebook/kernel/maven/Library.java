package tunebook.kernel.maven;

import java.nio.file.Path;

/**
 * An artifact that was found.
 *
 * @param name group and artifact, with extension and classifier where they are not {@code jar} and none; two libraries
 *     of one name are versions of the same thing
 */
public record Library(String name, String version, Path file) {
    /** The coordinate that names exactly this. */
    Coordinate coordinate() {
        var parts = name.split(":", -1);
        return new Coordinate(
                parts[0], parts[1], parts.length > 2 ? parts[2] : "jar", parts.length > 3 ? parts[3] : "", version);
    }

    @Override
    public String toString() {
        return name + ":" + version;
    }
}
