package tunebook.kernel.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What another program answers to a short question. */
final class Answer {
    private static final int PATIENCE_SECONDS = 20;

    private Answer() {}

    /** What the command prints; empty if there is no such program, it fails, or takes too long. */
    static Optional<String> of(List<String> command) {
        try {
            var said = Files.createTempFile("tunebook-answer", ".txt");
            try {
                return of(command, said);
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<String> of(List<String> command, Path said) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return Optional.empty();
        }
        return process.exitValue() == 0 ? Optional.of(Files.readString(said)) : Optional.empty();
    }
}
