package tunebook.kernel.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Parent;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelSource;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.resolution.UnresolvableModelException;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;

/** Finds the parents and the bills of materials that a POM names. */
@SuppressWarnings("deprecation") // the interface asks for it
final class PomResolver implements ModelResolver {
    private final Connection connection;
    private final List<RemoteRepository> repositories;

    PomResolver(Connection connection, List<RemoteRepository> repositories) {
        this.connection = connection;
        this.repositories = new ArrayList<>(repositories);
    }

    @Override
    public ModelSource resolveModel(String group, String artifact, String version) throws UnresolvableModelException {
        var pom = new DefaultArtifact(group, artifact, "pom", version);
        try {
            var found = connection
                    .system()
                    .resolveArtifact(connection.session(), new ArtifactRequest(pom, repositories, null));
            return new FileModelSource(found.getArtifact().getFile());
        } catch (ArtifactResolutionException e) {
            throw new UnresolvableModelException(e.getMessage(), group, artifact, version, e);
        }
    }

    @Override
    public ModelSource resolveModel(Parent parent) throws UnresolvableModelException {
        var version = newest(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
        parent.setVersion(version);
        return resolveModel(parent.getGroupId(), parent.getArtifactId(), version);
    }

    @Override
    public ModelSource resolveModel(Dependency dependency) throws UnresolvableModelException {
        var version = newest(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
        dependency.setVersion(version);
        return resolveModel(dependency.getGroupId(), dependency.getArtifactId(), version);
    }

    /** The newest version of a range; a version for itself. */
    private String newest(String group, String artifact, String range) throws UnresolvableModelException {
        var any = new DefaultArtifact(group, artifact, "pom", range);
        try {
            var found = connection
                    .system()
                    .resolveVersionRange(connection.session(), new VersionRangeRequest(any, repositories, null));
            if (found.getHighestVersion() == null) {
                throw new UnresolvableModelException("no version fits " + range, group, artifact, range);
            }
            return found.getHighestVersion().toString();
        } catch (VersionRangeResolutionException e) {
            throw new UnresolvableModelException(e.getMessage(), group, artifact, range, e);
        }
    }

    @Override
    public void addRepository(org.apache.maven.model.Repository repository) {
        addRepository(repository, false);
    }

    @Override
    public void addRepository(org.apache.maven.model.Repository repository, boolean replace) {
        var known = repositories.stream()
                .anyMatch(one -> one.getId().equals(repository.getId())
                        || one.getMirroredRepositories().stream()
                                .anyMatch(other -> other.getId().equals(repository.getId())));
        if (!known) {
            var raw = Connection.raw(new Repository(repository.getId(), repository.getUrl()));
            repositories.addAll(connection.system().newResolutionRepositories(connection.session(), List.of(raw)));
        }
    }

    @Override
    public ModelResolver newCopy() {
        return new PomResolver(connection, repositories);
    }
}
