package tunebook.kernel.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.supplier.RepositorySystemSupplier;

/**
 * The libraries that one notebook takes from Maven repositories: what was asked for so far, and what that came to.
 *
 * <p>Every question is answered for all that was ever asked for together, so that two lines of a notebook mean what one
 * line with both would mean. An answer changes nothing until it is {@linkplain #accept accepted}: whoever cannot use it,
 * or has left meanwhile, leaves no trace.
 */
public final class Maven {
    /** An answer that may be accepted. */
    public static final class Answer {
        private final Request request;
        private final Resolved resolved;
        private final List<Repository> repositories;

        private Answer(Request request, Resolved resolved, List<Repository> repositories) {
            this.request = request;
            this.resolved = resolved;
            this.repositories = List.copyOf(repositories);
        }

        /** The version that was asked for by name in the place of a library; empty if that was not asked for. */
        public Optional<String> asksInsteadOf(Library library) {
            return request.roots().stream()
                    .filter(root -> Request.name(root).equals(library.name()))
                    .map(root -> root.getArtifact().getVersion())
                    .filter(version -> !version.equals(library.version()))
                    .findFirst();
        }

        /** All libraries of the notebook, earlier ones included. */
        public Resolved resolved() {
            return resolved;
        }
    }

    /** What is done with an open connection. */
    private interface Work<T> {
        T on(Connection connection) throws RepositoryException, ResolutionException;
    }

    private final MavenConfig config;
    private final RepositorySystem system = new RepositorySystemSupplier().get();
    private final List<Repository> repositories = new ArrayList<>();
    private Request request = Request.EMPTY;
    private Resolved resolved = Resolved.NOTHING;

    public Maven(MavenConfig config) {
        this.config = config;
    }

    /** Asks this repository too from now on; one of the same id is replaced. */
    public synchronized void add(Repository repository) {
        repositories.removeIf(one -> one.id().equals(repository.id()));
        repositories.add(repository);
    }

    /** The repositories that were added, in order. */
    public synchronized List<Repository> repositories() {
        return List.copyOf(repositories);
    }

    /** The repository of an id, or at a URL. */
    public synchronized Repository repository(String idOrUrl) {
        var known = repositories.stream()
                .filter(one -> one.id().equals(idOrUrl) || one.url().equals(idOrUrl))
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        if (idOrUrl.equals(Repository.CENTRAL.id())) {
            return Repository.CENTRAL;
        }
        if (!idOrUrl.contains(":")) {
            throw new IllegalArgumentException("there is no repository '" + idOrUrl + "' here; there are central"
                    + repositories.stream().map(one -> ", " + one.id()).collect(Collectors.joining())
                    + ". Add it first: %mavenRepo " + idOrUrl + " url");
        }
        return new Repository("from-" + Integer.toHexString(idOrUrl.hashCode()), idOrUrl);
    }

    /** What the accepted answers came to. */
    public synchronized Resolved resolved() {
        return resolved;
    }

    /** Makes an answer the state of the notebook. */
    public synchronized void accept(Answer answer) {
        request = answer.request;
        resolved = answer.resolved;
        answer.repositories.forEach(this::add);
    }

    private synchronized Request request() {
        return request;
    }

    /**
     * What artifacts need, together with everything before.
     *
     * @param first repositories to ask before all others
     * @param kept libraries that must stay in the version that they have, because they are in use
     * @param progress gets what is to be shown while this takes time
     * @throws ResolutionException if something is not there, or out of reach
     */
    public Answer resolve(
            List<Coordinate> coordinates, List<Repository> first, List<Library> kept, Consumer<String> progress)
            throws ResolutionException {
        return connected(progress, connection -> {
            var resolution = new Resolution(connection, connection.repositories(first, repositories()));
            var roots = new ArrayList<Dependency>();
            for (var coordinate : coordinates) {
                roots.add(resolution.dependency(coordinate));
            }
            var asked = request().and(new Request(roots, List.of()));
            return new Answer(asked, resolved(resolution, connection, asked, kept), List.of());
        });
    }

    /** What the dependencies of a POM file need, together with everything before. */
    public Answer resolvePom(Path file, Set<String> scopes, List<Library> kept, Consumer<String> progress)
            throws ResolutionException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no POM " + file + ", seen from the folder "
                    + Path.of("").toAbsolutePath() + ". %loadFromPOM takes the path of a pom.xml");
        }
        return connected(progress, connection -> pom(connection, scopes, kept, reader -> reader.read(file)));
    }

    /** What the dependencies of a POM, whole or in parts, need, together with everything before. */
    public Answer resolvePom(String xml, Set<String> scopes, List<Library> kept, Consumer<String> progress)
            throws ResolutionException {
        var whole = PomFragment.pom(xml);
        return connected(progress, connection -> pom(connection, scopes, kept, reader -> reader.read(whole)));
    }

    private interface Reading {
        PomReader.Pom of(PomReader reader) throws ResolutionException;
    }

    private Answer pom(Connection connection, Set<String> scopes, List<Library> kept, Reading reading)
            throws RepositoryException, ResolutionException {
        var known = connection.repositories(List.of(), repositories());
        var pom = reading.of(new PomReader(connection, known, scopes));
        var all = new ArrayList<>(repositories());
        all.addAll(pom.repositories());
        var resolution = new Resolution(connection, connection.repositories(List.of(), all));
        var asked = request().and(pom.request());
        return new Answer(asked, resolved(resolution, connection, asked, kept), pom.repositories());
    }

    /** All versions of an artifact, in ascending order; none where there is none, or nobody answers. */
    public List<String> versions(Coordinate coordinate, Consumer<String> progress) throws ResolutionException {
        return connected(
                progress,
                connection -> new Resolution(connection, connection.repositories(List.of(), repositories()))
                        .versions(coordinate.group(), coordinate.artifact()));
    }

    /** The newest of versions that is no preview. */
    public static String newest(List<String> versions) {
        return VersionHint.newest(versions);
    }

    private Resolved resolved(Resolution resolution, Connection connection, Request asked, List<Library> kept)
            throws ResolutionException {
        var pinned = new Request(
                kept.stream()
                        .map(library -> resolution.dependency(library.coordinate()))
                        .toList(),
                List.of());
        var whole = asked.and(pinned);
        try {
            return silenced(resolution, resolution.resolve(whole));
        } catch (RepositoryException e) {
            if (FailureWords.isUnreachable(e)) {
                connection.stayLocal();
                try {
                    return resolution.resolve(whole);
                } catch (RepositoryException offline) {
                    offline.addSuppressed(e);
                }
            }
            throw new FailureWords(config, resolution).of(e);
        }
    }

    private static Resolved silenced(Resolution resolution, Resolved resolved) {
        var silence = LoggingSilence.missing(resolved.libraries());
        if (silence.isEmpty()) {
            return resolved;
        }
        try {
            var alone = new Request(List.of(resolution.dependency(silence.get())), List.of());
            var all = new ArrayList<>(resolved.libraries());
            resolution.resolve(alone).libraries().stream()
                    .filter(one -> resolved.find(one.name()).isEmpty())
                    .forEach(all::add);
            return new Resolved(all, resolved.tree());
        } catch (RepositoryException e) {
            // out of reach: the libraries work without it as well, and say a line more
            return resolved;
        }
    }

    private <T> T connected(Consumer<String> output, Work<T> work) throws ResolutionException {
        var progress = new Progress(output, System::nanoTime);
        try {
            var result = work.on(Connection.open(system, config, progress));
            progress.end();
            return result;
        } catch (RepositoryException e) {
            progress.wipe();
            throw new ResolutionException("Maven's resolver failed: " + e.getMessage(), e);
        } catch (ResolutionException | RuntimeException e) {
            progress.wipe();
            throw e;
        }
    }
}
