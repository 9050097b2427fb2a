package tunebook.kernel.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelProblem;
import org.apache.maven.model.building.StringModelSource;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.repository.RemoteRepository;

/** Reads POMs as Maven does: with parents, imported bills of materials, properties and default profiles. */
final class PomReader {
    /**
     * What a POM asks for.
     *
     * @param repositories those of the POM and its parents
     */
    record Pom(Request request, List<Repository> repositories) {}

    private final Connection connection;
    private final List<RemoteRepository> repositories;
    private final Set<String> scopes;

    PomReader(Connection connection, List<RemoteRepository> repositories, Set<String> scopes) {
        this.connection = connection;
        this.repositories = repositories;
        this.scopes = scopes;
    }

    Pom read(Path file) throws ResolutionException {
        return read(new DefaultModelBuildingRequest().setPomFile(file.toFile()), file.toString());
    }

    @SuppressWarnings("deprecation") // what takes its place reads files only
    Pom read(String xml) throws ResolutionException {
        return read(new DefaultModelBuildingRequest().setModelSource(new StringModelSource(xml)), "the cell");
    }

    private Pom read(ModelBuildingRequest request, String where) throws ResolutionException {
        request.setProcessPlugins(false)
                .setTwoPhaseBuilding(false)
                .setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL)
                .setSystemProperties(Environment.properties())
                .setProfiles(connection.activeProfiles().stream()
                        .map(PomReader::profile)
                        .toList())
                .setActiveProfileIds(connection.activeProfiles().stream()
                        .map(profile -> profile.getId())
                        .toList())
                .setModelResolver(new PomResolver(connection, repositories));
        try {
            return content(new DefaultModelBuilderFactory()
                    .newInstance()
                    .build(request)
                    .getEffectiveModel());
        } catch (ModelBuildingException e) {
            throw new ResolutionException(
                    "the POM in " + where + " cannot be used: " + problems(e) + ". Nothing was added.", e);
        }
    }

    /** A profile of the settings, as one of a POM. Its repositories are asked in any case. */
    private static Profile profile(org.apache.maven.settings.Profile settings) {
        var profile = new Profile();
        profile.setId(settings.getId());
        profile.setSource(Profile.SOURCE_SETTINGS);
        profile.setProperties(settings.getProperties());
        return profile;
    }

    private static String problems(ModelBuildingException failure) {
        return failure.getProblems().stream()
                .filter(problem -> problem.getSeverity() != ModelProblem.Severity.WARNING)
                .map(problem -> problem.getMessage().strip()
                        + (problem.getLineNumber() > 0 ? " (line " + problem.getLineNumber() + ")" : ""))
                .limit(3)
                .collect(Collectors.joining("; "));
    }

    private Pom content(Model model) {
        var roots = model.getDependencies().stream()
                .filter(one -> scopes.contains(one.getScope() == null ? "compile" : one.getScope()))
                .map(this::dependency)
                .toList();
        var managed = model.getDependencyManagement() == null
                ? List.<org.eclipse.aether.graph.Dependency>of()
                : model.getDependencyManagement().getDependencies().stream()
                        .map(this::dependency)
                        .toList();
        var places = new ArrayList<Repository>();
        model.getRepositories().stream()
                .filter(one -> !one.getId().equals(Repository.CENTRAL.id()))
                .forEach(one -> places.add(new Repository(one.getId(), one.getUrl())));
        return new Pom(new Request(roots, managed), places);
    }

    private org.eclipse.aether.graph.Dependency dependency(Dependency one) {
        var exclusions = one.getExclusions().stream()
                .map(exclusion -> new Exclusion(exclusion.getGroupId(), exclusion.getArtifactId(), "*", "*"))
                .toList();
        return new org.eclipse.aether.graph.Dependency(artifact(one), one.getScope(), one.isOptional(), exclusions);
    }

    private Artifact artifact(Dependency one) {
        var type = connection.session().getArtifactTypeRegistry().get(one.getType());
        var classifier = one.getClassifier() != null || type == null ? one.getClassifier() : type.getClassifier();
        var extension = type == null ? one.getType() : type.getExtension();
        var artifact = new DefaultArtifact(
                one.getGroupId(), one.getArtifactId(), classifier, extension, one.getVersion(), type);
        return one.getSystemPath() == null
                ? artifact
                : artifact.setProperties(java.util.Map.of(
                                org.eclipse.aether.artifact.ArtifactProperties.LOCAL_PATH, one.getSystemPath()))
                        .setFile(Path.of(one.getSystemPath()).toFile());
    }
}
