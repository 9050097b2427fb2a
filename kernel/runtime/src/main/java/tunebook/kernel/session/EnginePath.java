package tunebook.kernel.session;

import java.nio.file.Path;
import java.util.List;
import tunebook.kernel.engine.Engine;
import tunebook.kernel.library.LibraryPath;

/** The class path of an engine's cells. */
record EnginePath(Engine engine) implements LibraryPath {
    @Override
    public void add(List<Path> paths, List<Path> replaced) {
        engine.addLibraries(paths, replaced);
    }

    @Override
    public List<Path> used(List<Path> paths) {
        return engine.used(paths);
    }
}
