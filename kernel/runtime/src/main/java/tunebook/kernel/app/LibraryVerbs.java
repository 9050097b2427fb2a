package tunebook.kernel.app;

import java.io.Closeable;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import tunebook.spi.Command;

/**
 * The verbs that libraries bring ({@link Command}), found beside the kernel and in {@code lib/toolkit}.
 *
 * <p>The toolkit is loaded as cells see it: apart from the kernel, with which it shares only the platform,
 * {@code tunebook.display} and {@code tunebook.spi}, so that the two may use different versions of a library.
 */
final class LibraryVerbs implements Closeable {
    private final URLClassLoader toolkit;
    private final Map<String, Command> verbs;

    private LibraryVerbs(URLClassLoader toolkit) {
        this.toolkit = toolkit;
        var found = new TreeMap<String, Command>();
        ServiceLoader.load(Command.class, Main.class.getClassLoader()).forEach(verb -> found.put(verb.name(), verb));
        ServiceLoader.load(Command.class, toolkit).forEach(verb -> found.putIfAbsent(verb.name(), verb));
        this.verbs = Collections.unmodifiableMap(found);
    }

    static LibraryVerbs open(Machine machine) throws IOException {
        var folder = machine.distribution().map(home -> home.resolve("lib").resolve("toolkit"));
        var jars = folder.isPresent() ? jars(folder.get()) : new URL[0];
        return new LibraryVerbs(new URLClassLoader("toolkit", jars, new Contracts(Main.class.getClassLoader())));
    }

    private static URL[] jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new URL[0];
        }
        try (Stream<Path> files = Files.list(folder)) {
            var jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            var urls = new URL[jars.size()];
            for (int i = 0; i < urls.length; i++) {
                urls[i] = url(jars.get(i));
            }
            return urls;
        }
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }

    Map<String, Command> verbs() {
        return verbs;
    }

    /** Runs a verb with the toolkit as the loader of its thread, as libraries expect that look for their own services. */
    int run(Command verb, List<String> args) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(verb.getClass().getClassLoader());
        try {
            return verb.run(List.copyOf(args));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws IOException {
        toolkit.close();
    }

    /** The platform, and of the kernel only the contracts. */
    private static final class Contracts extends ClassLoader {
        private final ClassLoader kernel;

        Contracts(ClassLoader kernel) {
            super("contracts", ClassLoader.getPlatformClassLoader());
            this.kernel = kernel;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("tunebook.display.") || name.startsWith("tunebook.spi.")) {
                return kernel.loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
