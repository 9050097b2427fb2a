package tunebook.kernel.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a {@link RunMarker} has left behind.
 *
 * @param pid the number of the process
 * @param cell the cell that ran; 0 for none
 * @param ending what the process could still say about its end
 */
record Mark(String pid, int cell, Ending ending) {
    /** Reads a marker; empty if there is none, or one that was being written when the machine stopped. */
    static Optional<Mark> read(Path marker) throws IOException {
        try {
            var words = Files.readString(marker, UTF_8).strip().split("\\s+", -1);
            return words.length < 3
                    ? Optional.empty()
                    : Optional.of(new Mark(words[0], Integer.parseInt(words[1]), Ending.valueOf(words[2])));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            // neither a number nor an ending: half of a line
            return Optional.empty();
        }
    }
}
