package tunebook.kernel.library;

import java.nio.file.Path;
import java.util.List;

/** Where libraries are put so that cells compile against them and load them: the engine's class path. */
@FunctionalInterface
public interface LibraryPath {
    /** Adds jars or folders: all of them or, with an {@link IllegalArgumentException} that says why, none. */
    void add(List<Path> paths);
}
