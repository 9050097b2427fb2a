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
        var answer = ask(question, List.of());
        var kept = used(replaced(answer));
        for (var library : kept) {
            var wanted = answer.asksInsteadOf(library);
            if (wanted.isPresent()) {
                throw new IllegalArgumentException(library.name() + " cannot become " + wanted.get() + ": cells already"
                        + " use " + library.version() + ", and Java cannot take a class out of use. To have "
                        + wanted.get() + ", restart the kernel and run this line before the other. Nothing was added.");
            }
        }
        if (!kept.isEmpty()) {
            answer = ask(question, kept);
            kept.forEach(library -> System.err.println(
                    library + " stays, because it is in use, although another version of it would be chosen now."
                            + " If that does no good, restart the kernel and run this line first."));
        }
        path.add(files(answer.resolved().libraries()), files(replaced(answer)));
        maven().accept(answer);
        return answer;
    }

    private Maven.Answer ask(Question question, List<Library> kept) throws Exception {
        return Background.await(output -> question.ask(maven(), kept, output));
    }

    /** Libraries of earlier lines of which an answer has another version. */
    private List<Library> replaced(Maven.Answer answer) {
        return maven().resolved().libraries().stream()
                .filter(library -> answer.resolved()
                        .find(library.name())
                        .filter(other -> !other.version().equals(library.version()))
                        .isPresent())
                .toList();
    }

    private List<Library> used(List<Library> libraries) {
        var used = path.used(files(libraries));
        return libraries.stream()
                .filter(library -> used.contains(library.file()))
                .toList();
    }

    private static List<Path> files(List<Library> libraries) {
        return libraries.stream().map(Library::file).toList();
    }
}
