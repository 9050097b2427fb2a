package tunebook.kernel.engine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The compiler's file manager, with a class path of our own: the packages made for learners, the libraries they added,
 * and the toolkit's last, as {@link LibraryLoader} loads them.
 *
 * <p>JShell takes {@code java.class.path} for the class path and appends to it; whatever it sets here is answered with
 * our own path, so that nothing compiles against the kernel's libraries.
 */
final class CompilePath extends ForwardingJavaFileManager<StandardJavaFileManager> implements StandardJavaFileManager {
    private final List<Path> first;
    private final List<Path> added;
    private final ToolkitPath toolkit;

    CompilePath(StandardJavaFileManager files, List<Path> first, List<Path> added, List<Path> last) {
        super(files);
        this.first = List.copyOf(first);
        this.added = new ArrayList<>(added);
        toolkit = new ToolkitPath(last);
        apply();
    }

    /** Takes up libraries, before or after those that were added; they count when JShell next sets the class path. */
    void add(List<Path> paths, boolean before) {
        added.addAll(before ? 0 : added.size(), paths);
    }

    /** Whether a library is on the path already. */
    boolean has(Path path) {
        return added.contains(path);
    }

    private void apply() {
        var path = new ArrayList<>(first);
        path.addAll(added);
        try {
            fileManager.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot set the class path " + path, e);
        }
    }

    @Override
    public boolean handleOption(String current, Iterator<String> remaining) {
        if (current.equals("-classpath") || current.equals("-cp") || current.equals("--class-path")) {
            remaining.next();
            apply();
            return true;
        }
        return super.handleOption(current, remaining);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(Path... paths) {
        return fileManager.getJavaFileObjects(paths);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromPaths(Collection<? extends Path> paths) {
        return fileManager.getJavaFileObjectsFromPaths(paths);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }

    @Override
    public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
        fileManager.setLocation(location, files);
    }

    @Override
    public void setLocationFromPaths(Location location, Collection<? extends Path> paths) throws IOException {
        fileManager.setLocationFromPaths(location, paths);
    }

    @Override
    public void setLocationForModule(Location location, String module, Collection<? extends Path> paths)
            throws IOException {
        fileManager.setLocationForModule(location, module, paths);
    }

    @Override
    public Iterable<? extends File> getLocation(Location location) {
        return fileManager.getLocation(location);
    }

    /**
     * Nothing, of the class path: only JShell's completion asks. It would list every class of the JDK and the toolkit at
     * the start, for as much time as the first cell takes, and keep them.
     */
    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
        return location == StandardLocation.CLASS_PATH || location == StandardLocation.PLATFORM_CLASS_PATH
                ? List.of()
                : fileManager.getLocationAsPaths(location);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        var found = super.list(location, packageName, kinds, recurse);
        if (location != StandardLocation.CLASS_PATH || !toolkit.mayHave(packageName)) {
            return found;
        }
        var all = new ArrayList<JavaFileObject>();
        found.forEach(all::add);
        toolkit.list(packageName, kinds, recurse).forEach(all::add);
        return all;
    }

    @Override
    public JavaFileObject getJavaFileForInput(Location location, String className, JavaFileObject.Kind kind)
            throws IOException {
        var found = super.getJavaFileForInput(location, className, kind);
        return found == null && location == StandardLocation.CLASS_PATH ? toolkit.file(className, kind) : found;
    }

    @Override
    public void close() throws IOException {
        try (toolkit) {
            super.close();
        }
    }

    @Override
    public Path asPath(javax.tools.FileObject file) {
        return fileManager.asPath(file);
    }

    @Override
    public void setPathFactory(PathFactory factory) {
        fileManager.setPathFactory(factory);
    }
}
