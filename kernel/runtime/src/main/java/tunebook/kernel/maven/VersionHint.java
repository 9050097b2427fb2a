package tunebook.kernel.maven;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;

/** Which versions there are, near the one that was asked for. */
final class VersionHint {
    private static final int BESIDE = 2;

    private VersionHint() {}

    /** The versions on both sides of the wanted one, and the newest, in ascending order. */
    static List<String> nearest(String wanted, List<String> existing) {
        int at = position(wanted, existing);
        var near = existing.subList(Math.max(0, at - BESIDE), Math.min(existing.size(), at + BESIDE));
        return Stream.concat(near.stream(), existing.stream().skip(existing.size() - 1L))
                .distinct()
                .collect(Collectors.toList());
    }

    /** The newest that is no preview; the newest of all where all are. */
    static String newest(List<String> existing) {
        return existing.stream()
                .filter(version -> version.matches("[\\d.]+([.\\-](Final|GA|RELEASE|jre))?"))
                .reduce((first, second) -> second)
                .orElse(existing.get(existing.size() - 1));
    }

    private static int position(String wanted, List<String> existing) {
        var scheme = new GenericVersionScheme();
        try {
            Version version = scheme.parseVersion(wanted);
            int at = 0;
            for (var other : existing) {
                Version one = scheme.parseVersion(other);
                at += one.compareTo(version) < 0 ? 1 : 0;
            }
            return at;
        } catch (InvalidVersionSpecificationException e) {
            return existing.size();
        }
    }
}
