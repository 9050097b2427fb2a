package tunebook.kernel.maven;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.graph.Dependency;

/**
 * What is wanted of the repositories, in Maven's words.
 *
 * @param roots what was asked for, in the order in which it is to win
 * @param managed versions that hold for whatever these need
 */
record Request(List<Dependency> roots, List<Dependency> managed) {
    static final Request EMPTY = new Request(List.of(), List.of());

    Request {
        roots = List.copyOf(roots);
        managed = List.copyOf(managed);
    }

    /** Everything of this, and what a later line asks for; of one artifact the later version is meant. */
    Request and(Request later) {
        return new Request(joined(roots, later.roots), joined(managed, later.managed));
    }

    private static List<Dependency> joined(List<Dependency> first, List<Dependency> second) {
        var all = new ArrayList<Dependency>();
        for (var one : first) {
            if (second.stream().noneMatch(other -> name(other).equals(name(one)))) {
                all.add(one);
            }
        }
        all.addAll(second);
        return all;
    }

    static String name(Dependency dependency) {
        return name(dependency.getArtifact());
    }

    static String name(org.eclipse.aether.artifact.Artifact artifact) {
        var classifier = artifact.getClassifier().isEmpty() ? "" : ":" + artifact.getClassifier();
        var kind = artifact.getExtension().equals("jar") && classifier.isEmpty() ? "" : ":" + artifact.getExtension();
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + kind + classifier;
    }
}
