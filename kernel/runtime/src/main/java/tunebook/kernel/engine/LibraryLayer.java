package tunebook.kernel.engine;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Libraries that stand over others: of a class that both have, cells get this one. So a notebook can have a version of
 * a library of its own after the toolkit, or an earlier line, has brought another; what is below does not change.
 */
final class LibraryLayer extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final ClassLoader below;

    LibraryLayer(List<Path> paths, ClassLoader below) {
        super(paths.stream().map(LibraryLayer::url).toArray(URL[]::new), below);
        this.below = below;
    }

    void add(Path path) {
        addURL(url(path));
    }

    static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a path of this machine: " + path, e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded != null ? loaded : found(name);
        }
    }

    private Class<?> found(String name) throws ClassNotFoundException {
        if (findResource(name.replace('.', '/') + ".class") == null) {
            return below.loadClass(name);
        }
        return findClass(name);
    }

    @Override
    public URL getResource(String name) {
        var own = findResource(name);
        return own != null ? own : below.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        var all = new ArrayList<>(Collections.list(findResources(name)));
        all.addAll(Collections.list(below.getResources(name)));
        return Collections.enumeration(all);
    }
}
