package tunebook.kernel.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Loads the libraries of cells: those that learners added, in the order they were added, and after all of them the
 * toolkit's. So a version that a notebook asks for wins over the toolkit's own, if it comes before the first use.
 *
 * <p>One loader defines all of them, for toolkit and added libraries must see each other; and a {@link URLClassLoader}
 * can only grow at its end. So the toolkit's jars are searched by a {@link ToolkitFinder}, which never defines.
 */
final class LibraryLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final ToolkitFinder toolkit;
    private final LoadedClasses loaded = new LoadedClasses();

    LibraryLoader(List<Path> added, List<Path> toolkit, ClassLoader parent) {
        super(added.stream().map(LibraryLayer::url).toArray(URL[]::new), parent);
        this.toolkit = new ToolkitFinder(toolkit);
    }

    /** The classes that were loaded from the libraries. */
    LoadedClasses loaded() {
        return loaded;
    }

    /** Adds a jar or a folder of classes, before the toolkit's. */
    void add(Path path) {
        addURL(LibraryLayer.url(path));
    }

    /** Whether a class of the toolkit's libraries is hidden by one of an added library. */
    Optional<LibraryAdvice.Replacement> replacement(String className) {
        var file = className.replace('.', '/') + ".class";
        var by = super.findResource(file);
        var of = toolkit.find(file);
        return by == null || of == null
                ? Optional.empty()
                : Optional.of(new LibraryAdvice.Replacement(home(of, toolkit.urls()), home(by, Stream.of(getURLs()))));
    }

    private static Path home(URL resource, Stream<URL> containers) {
        return Path.of(URI.create(container(resource, containers).toString()));
    }

    /** The jars and folders of all libraries, in the order in which they are searched. */
    List<Path> paths() {
        return Stream.concat(Stream.of(getURLs()), toolkit.urls())
                .map(url -> Path.of(URI.create(url.toString())))
                .toList();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var found = found(name);
        loaded.add(found);
        return found;
    }

    private Class<?> found(String name) throws ClassNotFoundException {
        try {
            return super.findClass(name);
        } catch (ClassNotFoundException e) {
            var resource = toolkit.find(name.replace('.', '/') + ".class");
            if (resource == null) {
                throw e;
            }
            return define(name, resource);
        }
    }

    private Class<?> define(String name, URL resource) {
        byte[] classFile;
        try (var in = resource.openStream()) {
            classFile = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
        int dot = name.lastIndexOf('.');
        if (dot > 0 && getDefinedPackage(name.substring(0, dot)) == null) {
            definePackage(name.substring(0, dot));
        }
        var source = new CodeSource(container(resource, toolkit.urls()), (Certificate[]) null);
        return defineClass(name, classFile, 0, classFile.length, new ProtectionDomain(source, null, this, null));
    }

    private void definePackage(String name) {
        try {
            definePackage(name, null, null, null, null, null, null, null);
        } catch (IllegalArgumentException e) {
            // another thread was faster
            assert getDefinedPackage(name) != null;
        }
    }

    /** The jar or folder that a resource is in, so that libraries find the files next to them. */
    private static URL container(URL resource, Stream<URL> containers) {
        return containers
                .filter(url -> resource.toString().contains(url.toString()))
                .findFirst()
                .orElse(resource);
    }

    @Override
    public URL findResource(String name) {
        var found = super.findResource(name);
        return found != null ? found : toolkit.find(name);
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        var all = new ArrayList<URL>(Collections.list(super.findResources(name)));
        all.addAll(toolkit.findAll(name));
        return Collections.enumeration(all);
    }

    @Override
    public void close() throws IOException {
        try (toolkit) {
            super.close();
        }
    }
}
