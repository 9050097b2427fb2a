package tunebook.kernel.library;

import java.nio.file.Path;
import java.util.List;

/** Where libraries are put so that cells compile against them and load them: the engine's class path. */
public interface LibraryPath {
    /** Adds jars or folders: all of them or, with an {@link IllegalArgumentException} that says why, none. */
    default void add(List<Path> paths) {
        add(paths, List.of());
    }

    /** Adds jars or folders in the place of some that were added before. */
    void add(List<Path> paths, List<Path> replaced);

    /** Those of which cells have used a class, so that nothing can take their place. */
    List<Path> used(List<Path> paths);
}
