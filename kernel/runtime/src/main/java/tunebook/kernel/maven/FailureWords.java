package tunebook.kernel.maven;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.eclipse.aether.transfer.MetadataNotFoundException;
import org.eclipse.aether.transfer.MetadataTransferException;
import org.eclipse.aether.transfer.RepositoryOfflineException;

/** Why something could not be resolved, in the words of somebody who is not at home in Maven. */
final class FailureWords {
    /** A repository that did not answer as it should, and why. */
    private record Unreachable(RemoteRepository repository, Throwable cause) {}

    private final MavenConfig config;
    private final Resolution resolution;

    FailureWords(MavenConfig config, Resolution resolution) {
        this.config = config;
        this.resolution = resolution;
    }

    /** Whether a repository did not answer, so that the local one alone is worth a try. */
    static boolean isUnreachable(RepositoryException failure) {
        return unreachable(failure).isPresent();
    }

    ResolutionException of(RepositoryException failure) {
        var unreachable = unreachable(failure);
        if (unreachable.isPresent()) {
            return new ResolutionException(words(unreachable.get(), wanted(failure)), failure);
        }
        var missing = missing(failure);
        return new ResolutionException(
                missing.isPresent() ? words(missing.get(), failure) : String.valueOf(failure.getMessage()), failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        var direct =
                Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
        var inResults = direct.stream()
                .filter(ArtifactResolutionException.class::isInstance)
                .flatMap(one -> ((ArtifactResolutionException) one).getResults().stream())
                .flatMap(result -> result.getExceptions().stream())
                .flatMap(one -> Stream.iterate((Throwable) one, Objects::nonNull, Throwable::getCause));
        return Stream.concat(inResults, direct.stream());
    }

    private static Optional<Unreachable> unreachable(Throwable failure) {
        return causes(failure)
                .flatMap(one -> {
                    if (one instanceof ArtifactTransferException transfer
                            && (!(transfer instanceof ArtifactNotFoundException) || isOffline(transfer))) {
                        return Stream.of(new Unreachable(transfer.getRepository(), transfer.getCause()));
                    }
                    if (one instanceof MetadataTransferException transfer
                            && !(transfer instanceof MetadataNotFoundException)) {
                        return Stream.of(new Unreachable(transfer.getRepository(), transfer.getCause()));
                    }
                    return Stream.empty();
                })
                .filter(one -> one.repository() != null)
                .findFirst();
    }

    private static boolean isOffline(ArtifactTransferException failure) {
        return failure.getCause() instanceof RepositoryOfflineException;
    }

    private static Optional<String> wanted(Throwable failure) {
        return causes(failure)
                .filter(ArtifactTransferException.class::isInstance)
                .map(one -> ((ArtifactTransferException) one).getArtifact())
                .map(artifact -> artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion())
                .findFirst();
    }

    private String words(Unreachable unreachable, Optional<String> wanted) {
        var repository = unreachable.repository();
        var proxy = repository.getProxy();
        return "the repository " + name(repository)
                + (proxy == null ? "" : ", through the proxy " + proxy.getHost() + ":" + proxy.getPort() + ",") + " "
                + reason(unreachable.cause(), repository)
                + wanted.map(artifact -> ". Wanted: " + artifact).orElse("") + ". Nothing was added.";
    }

    private String reason(Throwable cause, RemoteRepository repository) {
        var all = Stream.iterate(cause, Objects::nonNull, Throwable::getCause).toList();
        for (var one : all) {
            if (one instanceof UnknownHostException) {
                return "is out of reach: no host " + one.getMessage() + " is known. Are you connected?";
            }
            if (one instanceof SocketTimeoutException
                    || one.getClass().getSimpleName().contains("Timeout")) {
                return timeout(one);
            }
            if (one instanceof ConnectException) {
                return "is out of reach: nobody answers there (" + one.getMessage() + ")";
            }
            if (one instanceof SSLException) {
                return "cannot be trusted: " + one.getMessage();
            }
            if (one instanceof RepositoryOfflineException) {
                return "was not asked: Maven's settings say offline";
            }
        }
        var message =
                all.isEmpty() ? "it gave no reason" : all.get(all.size() - 1).getMessage();
        if (message != null && (message.contains("401") || message.contains("403"))) {
            return "wants to know who you are (" + message + "). Put a <server> with the id " + repository.getId()
                    + ", your name and your password into " + config.userSettings();
        }
        return "did not answer as a repository does: " + message;
    }

    private String timeout(Throwable thrown) {
        boolean connecting = thrown.getClass().getSimpleName().contains("Connect")
                || String.valueOf(thrown.getMessage())
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("connect");
        return "is out of reach: "
                + (connecting
                        ? "no connection within "
                                + seconds(config.connectTimeout().toMillis())
                        : "connected, but no answer within "
                                + seconds(config.requestTimeout().toMillis()));
    }

    private static String seconds(long millis) {
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }

    private static Optional<org.eclipse.aether.artifact.Artifact> missing(Throwable failure) {
        return causes(failure)
                .flatMap(one -> {
                    if (one instanceof ArtifactResolutionException resolving) {
                        return resolving.getResults().stream()
                                .filter(result -> !result.isResolved())
                                .map(ArtifactResult::getRequest)
                                .map(request -> request.getArtifact());
                    }
                    return one instanceof ArtifactNotFoundException notFound
                            ? Stream.of(notFound.getArtifact())
                            : Stream.empty();
                })
                .findFirst();
    }

    private String words(org.eclipse.aether.artifact.Artifact missing, RepositoryException failure) {
        var name = Request.name(missing);
        var needed = failure instanceof DependencyResolutionException dependencies
                ? Resolution.needed(dependencies, name)
                : List.<String>of();
        var by = needed.size() < 2 ? "" : ", which " + needed.get(needed.size() - 2) + " needs";
        var versions = resolution.versions(missing.getGroupId(), missing.getArtifactId());
        var asked = resolution.repositories().stream().map(FailureWords::name).collect(Collectors.joining(", "));
        if (versions.isEmpty()) {
            return "there is no " + name + ":" + missing.getVersion() + by + ". Asked: " + asked
                    + ". Check the spelling of group and artifact; if it is elsewhere, add the repository first:"
                    + " %mavenRepo id url. Nothing was added.";
        }
        if (versions.contains(missing.getVersion())) {
            return "the version " + missing.getVersion() + " of " + missing.getGroupId() + ":"
                    + missing.getArtifactId() + " has no " + missing.getExtension()
                    + (missing.getClassifier().isEmpty() ? "" : " with classifier " + missing.getClassifier()) + by
                    + ". Asked: " + asked + ". Nothing was added.";
        }
        return "there is no version " + missing.getVersion() + " of " + name + by + ". Nearest: "
                + String.join(", ", VersionHint.nearest(missing.getVersion(), versions)) + ". Asked: " + asked
                + ". Nothing was added.";
    }

    /** A repository as learners know it: with its address, and what it stands for if it is a mirror. */
    static String name(RemoteRepository repository) {
        var mirrored = repository.getMirroredRepositories();
        return repository.getId() + " (" + repository.getUrl()
                + (mirrored.isEmpty()
                        ? ""
                        : ", mirror of "
                                + mirrored.stream().map(RemoteRepository::getId).collect(Collectors.joining(", ")))
                + ")";
    }
}
