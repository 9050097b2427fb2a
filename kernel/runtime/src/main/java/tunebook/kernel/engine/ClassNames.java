package tunebook.kernel.engine;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * Which public classes a simple name may mean, imported or not: those of the JDK's {@code java.*} modules and of the
 * libraries that cells can use.
 *
 * <p>Only the names of files are read, and only when somebody asks for the first time, on a thread of their own; whether
 * a class is public is looked up for the few that match. Safe for use by any thread.
 */
public final class ClassNames {
    private static final String SUFFIX = ".class";
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** Packages that a learner means first. */
    private static final List<String> FAVOURED = List.of(
            "java.lang",
            "java.util",
            "java.util.stream",
            "java.util.function",
            "java.time",
            "java.nio.file",
            "java.io");

    private static final List<String> RARE = List.of("java.awt", "java.sql", "java.rmi", "java.beans", "java.applet");

    private final ClassLoader loader;
    private final Supplier<List<Path>> libraries;
    private final Duration patience;
    /** The packages that have a class of a simple name, by that name: of the JDK, and of each library. */
    private final Map<Object, CompletableFuture<NavigableMap<String, List<String>>>> parts = new ConcurrentHashMap<>();

    /** Knows nothing until it is asked. */
    ClassNames(ClassLoader loader, Supplier<List<Path>> libraries) {
        this(loader, libraries, PATIENCE);
    }

    /** The same, with the time that a question waits for what is still being read. */
    ClassNames(ClassLoader loader, Supplier<List<Path>> libraries, Duration patience) {
        this.loader = loader;
        this.libraries = libraries;
        this.patience = patience;
    }

    /** The qualified names of the public classes of a simple name, the likeliest first. */
    public List<String> named(String simpleName) {
        return parts().stream()
                .flatMap(part -> part.getOrDefault(simpleName, List.of()).stream())
                .map(packageName -> qualified(packageName, simpleName))
                .distinct()
                .sorted(BY_LIKELIHOOD)
                .filter(this::isPublic)
                .toList();
    }

    /** The qualified names of public classes whose simple names begin so, the likeliest first, at most {@code limit}. */
    public List<String> beginning(String prefix, int limit) {
        return parts().stream()
                .flatMap(part -> part.subMap(prefix, prefix + Character.MAX_VALUE).entrySet().stream())
                .flatMap(entry -> entry.getValue().stream().map(name -> qualified(name, entry.getKey())))
                .distinct()
                .sorted(BY_LIKELIHOOD)
                .filter(this::isPublic)
                .limit(limit)
                .toList();
    }

    /** The packages right below a package, and the simple names of its own classes; of no package, the first packages. */
    public List<String> inside(String packageName) {
        var start = packageName.isEmpty() ? "" : packageName + ".";
        return parts().stream()
                .flatMap(part -> part.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream()
                                .map(name -> qualified(name, entry.getKey()))
                                .filter(name -> name.startsWith(start))))
                .filter(name -> name.indexOf('.', start.length()) >= 0 || isPublic(name))
                .map(name -> name.substring(start.length()))
                .map(rest -> rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest)
                .distinct()
                .sorted()
                .toList();
    }

    private static final Comparator<String> BY_LIKELIHOOD = Comparator.comparing(ClassNames::isThrowable)
            .thenComparing(ClassNames::rank)
            .thenComparing(name -> simple(name).length())
            .thenComparing(ClassNames::simple)
            .thenComparing(Comparator.naturalOrder());

    private static boolean isThrowable(String name) {
        return name.endsWith("Exception") || name.endsWith("Error");
    }

    private static int rank(String name) {
        var packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        int favoured = FAVOURED.indexOf(packageName);
        if (favoured >= 0) {
            return favoured;
        }
        boolean rare = RARE.stream().anyMatch(packageName::startsWith);
        return FAVOURED.size() + (packageName.startsWith("java.") && !rare ? 0 : isOfJdk(packageName) ? 2 : 1);
    }

    private static boolean isOfJdk(String packageName) {
        return Stream.of("java.", "javax.", "org.w3c.", "org.xml.", "org.ietf.").anyMatch(packageName::startsWith);
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String qualified(String packageName, String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    private boolean isPublic(String name) {
        try (var in = loader.getResourceAsStream(name.replace('.', '/') + SUFFIX)) {
            return in != null && (new ClassReader(in.readAllBytes()).getAccess() & Opcodes.ACC_PUBLIC) != 0;
        } catch (IOException | IllegalArgumentException e) {
            // not readable, or newer than we can read: nobody can use it here
            return false;
        }
    }

    /** What is known by now, after a moment's wait for what is still being read. */
    private List<NavigableMap<String, List<String>>> parts() {
        var wanted = new ArrayList<CompletableFuture<NavigableMap<String, List<String>>>>();
        wanted.add(parts.computeIfAbsent("JDK", key -> inBackground(ClassNames::ofJdk)));
        var paths = libraries.get();
        parts.keySet().removeIf(key -> key instanceof Path path && !paths.contains(path));
        paths.forEach(path -> wanted.add(parts.computeIfAbsent(path, key -> inBackground(() -> ofLibrary(path)))));
        try {
            CompletableFuture.allOf(wanted.toArray(CompletableFuture[]::new))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            // what is not there by now, or cannot be read, is not offered
            return known(wanted);
        }
        return known(wanted);
    }

    private static <T> List<T> known(List<CompletableFuture<T>> wanted) {
        return wanted.stream()
                .filter(part -> part.isDone() && !part.isCompletedExceptionally())
                .map(CompletableFuture::join)
                .toList();
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> {
            var thread = new Thread(task, "class names");
            thread.setDaemon(true);
            thread.start();
        });
    }

    private static NavigableMap<String, List<String>> ofJdk() {
        var names = new TreeMap<String, List<String>>();
        for (var module : ModuleFinder.ofSystem().findAll()) {
            if (module.descriptor().name().startsWith("java.")) {
                var exported = module.descriptor().exports().stream()
                        .filter(exports -> !exports.isQualified())
                        .map(exports -> exports.source())
                        .collect(toUnmodifiableSet());
                add(names, files(module).filter(file -> exported.contains(packageOf(file))));
            }
        }
        return names;
    }

    private static Stream<String> files(ModuleReference module) {
        try (var reader = module.open();
                var files = reader.list()) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the classes of " + module.descriptor(), e);
        }
    }

    private static NavigableMap<String, List<String>> ofLibrary(Path library) {
        var names = new TreeMap<String, List<String>>();
        try {
            if (Files.isDirectory(library)) {
                try (var files = Files.walk(library)) {
                    add(
                            names,
                            files.map(
                                    file -> library.relativize(file).toString().replace('\\', '/')));
                }
            } else {
                try (var jar = new JarFile(library.toFile())) {
                    add(names, jar.stream().map(entry -> entry.getName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the classes of " + library, e);
        }
        return names;
    }

    private static void add(Map<String, List<String>> names, Stream<String> files) {
        files.filter(ClassNames::isTopLevel).forEach(file -> {
            var simple = file.substring(file.lastIndexOf('/') + 1, file.length() - SUFFIX.length());
            names.merge(
                    simple,
                    List.of(packageOf(file)),
                    (all, more) -> Stream.concat(all.stream(), more.stream()).toList());
        });
    }

    private static boolean isTopLevel(String file) {
        return file.endsWith(SUFFIX)
                && file.indexOf('$') < 0
                && !file.endsWith("-info.class")
                && !file.startsWith("META-INF/");
    }

    private static String packageOf(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')))
                .replace('/', '.')
                .intern();
    }
}
