package tunebook.kernel.library;

import java.nio.file.Path;
import java.util.List;

/** A path of libraries that keeps what it is given. */
record RecordingPath(List<Path> files) implements LibraryPath {
    @Override
    public void add(List<Path> added, List<Path> replaced) {
        files.removeAll(replaced);
        added.stream().filter(file -> !files.contains(file)).forEach(files::add);
    }

    @Override
    public List<Path> used(List<Path> paths) {
        return List.of();
    }
}
