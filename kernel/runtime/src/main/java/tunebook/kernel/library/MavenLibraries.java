package tunebook.kernel.library;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tunebook.kernel.maven.Library;
import tunebook.kernel.maven.Maven;
import tunebook.kernel.maven.MavenConfig;

/** The libraries of one kernel that come from Maven repositories. The resolver is loaded at the first use. */
final class MavenLibraries {
    /** A question to Maven. */
    @FunctionalInterface
    interface Question {
        Maven.Answer ask(Maven maven, List<Library> kept, Consumer<String> progress) throws Exception;
    }

    private final Supplier<MavenConfig> config;
    private final LibraryPath path;
    private Maven maven;

    MavenLibraries(Supplier<MavenConfig> config, LibraryPath path) {
        this.config = config;
        this.path = path;
    }

    synchronized Maven maven() {
        if (maven == null) {
            maven = new Maven(config.get());
        }
        return maven;
    }

    /** Asks, and puts on the path what is new; returns the answer. */
    Maven.Answer add(Question question) throws Exception {
        var answer = Background.await(output -> question.ask(maven(), List.of(), output));
        var files = answer.resolved().libraries().stream().map(Library::file).toList();
        path.add(List.<Path>copyOf(files));
        maven().accept(answer);
        return answer;
    }
}
