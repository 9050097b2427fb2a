package tunebook.kernel.engine;

import java.io.Closeable;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the classes and resources of the toolkit.
 *
 * <p>A jar that is searched is opened, and its table of contents read. The toolkit's libraries have more than twenty
 * thousand entries, and the first cell would wait for them. So its own jars are searched first, and they alone for what
 * extends Tunebook.
 */
final class ToolkitFinder implements Closeable {
    private static final String OWN_JAR = "tunebook-";
    private static final String OWN_SERVICES = "META-INF/services/tunebook.";

    private final URLClassLoader own;
    private final URLClassLoader libraries;

    /** The jars of a distribution; a folder of classes is one of the toolkit's own. */
    ToolkitFinder(List<Path> paths) {
        Predicate<Path> isOwn =
                path -> Files.isDirectory(path) || path.getFileName().toString().startsWith(OWN_JAR);
        own = new URLClassLoader(urls(paths, isOwn), null);
        libraries = new URLClassLoader(urls(paths, isOwn.negate()), null);
    }

    private static URL[] urls(List<Path> paths, Predicate<Path> which) {
        return paths.stream().filter(which).map(LibraryLayer::url).toArray(URL[]::new);
    }

    /** The first resource of a name; null if there is none. */
    URL find(String name) {
        var found = own.findResource(name);
        return found != null || name.startsWith(OWN_SERVICES) ? found : libraries.findResource(name);
    }

    /** All resources of a name. */
    List<URL> findAll(String name) throws IOException {
        var all = new ArrayList<URL>(Collections.list(own.findResources(name)));
        if (!name.startsWith(OWN_SERVICES)) {
            all.addAll(Collections.list(libraries.findResources(name)));
        }
        return all;
    }

    /** The jars and folders in the order in which they are searched. */
    Stream<URL> urls() {
        return Stream.of(own, libraries).map(URLClassLoader::getURLs).flatMap(Stream::of);
    }

    @Override
    public void close() throws IOException {
        try (own) {
            libraries.close();
        }
    }
}
