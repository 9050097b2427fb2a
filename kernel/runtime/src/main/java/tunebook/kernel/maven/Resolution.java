package tunebook.kernel.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.ArtifactType;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.version.Version;

/** Looks for artifacts and all that they need. */
final class Resolution {
    private final Connection connection;
    private final List<RemoteRepository> repositories;

    Resolution(Connection connection, List<RemoteRepository> repositories) {
        this.connection = connection;
        this.repositories = List.copyOf(repositories);
    }

    List<RemoteRepository> repositories() {
        return repositories;
    }

    /** A dependency on an artifact; its packaging means what it means in a POM. */
    Dependency dependency(Coordinate coordinate) {
        var type = type(coordinate.packaging());
        var classifier = coordinate.classifier().isEmpty()
                ? type.map(ArtifactType::getClassifier).orElse("")
                : coordinate.classifier();
        var extension = type.map(ArtifactType::getExtension).orElse(coordinate.packaging());
        return new Dependency(
                new DefaultArtifact(
                        coordinate.group(), coordinate.artifact(), classifier, extension, coordinate.version()),
                JavaScopes.COMPILE);
    }

    Optional<ArtifactType> type(String packaging) {
        var known = packaging.equals("bundle") ? "jar" : packaging;
        return Optional.ofNullable(
                connection.session().getArtifactTypeRegistry().get(known));
    }

    /** The libraries that a request needs, nearest versions first chosen, and the tree of who needs what. */
    Resolved resolve(Request request) throws RepositoryException {
        var collect = new CollectRequest()
                .setDependencies(request.roots())
                .setManagedDependencies(request.managed())
                .setRepositories(repositories);
        var result =
                connection.system().resolveDependencies(connection.session(), new DependencyRequest(collect, null));
        var libraries = result.getArtifactResults().stream()
                .map(ArtifactResult::getArtifact)
                .filter(artifact -> !artifact.getExtension().equals("pom"))
                .map(artifact -> new Library(
                        Request.name(artifact),
                        artifact.getVersion(),
                        artifact.getFile().toPath().toAbsolutePath().normalize()))
                .distinct()
                .toList();
        var tree = new ArrayList<String>();
        result.getRoot().getChildren().forEach(child -> tree(child, "", tree));
        return new Resolved(libraries, tree);
    }

    private static void tree(DependencyNode node, String indent, List<String> lines) {
        lines.add(indent + Request.name(node.getArtifact()) + ":"
                + node.getArtifact().getVersion());
        node.getChildren().forEach(child -> tree(child, indent + "  ", lines));
    }

    /** The artifacts on the way to one that is missing: who needs it. */
    static List<String> needed(DependencyResolutionException failure, String name) {
        var root = failure.getResult() == null ? null : failure.getResult().getRoot();
        return root == null ? List.of() : way(root, name);
    }

    private static List<String> way(DependencyNode node, String name) {
        for (var child : node.getChildren()) {
            if (Request.name(child.getArtifact()).equals(name)) {
                return List.of(name);
            }
            var below = way(child, name);
            if (!below.isEmpty()) {
                var all = new ArrayList<>(List.of(Request.name(child.getArtifact()) + ":"
                        + child.getArtifact().getVersion()));
                all.addAll(below);
                return all;
            }
        }
        return List.of();
    }

    /** All versions that the repositories list, in ascending order; none where nobody answers. */
    List<String> versions(String group, String artifact) {
        var any = new DefaultArtifact(group, artifact, "jar", "[0,)");
        try {
            return connection
                    .system()
                    .resolveVersionRange(connection.session(), new VersionRangeRequest(any, repositories, null))
                    .getVersions()
                    .stream()
                    .map(Version::toString)
                    .toList();
        } catch (VersionRangeResolutionException e) {
            // only an answer that is wanted as well; what failed before is what is told
            return List.of();
        }
    }
}
