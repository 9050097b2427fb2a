package tunebook.kernel.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipFile;

/** Classes that are in memory, and the jars that they came from: no other version of them can be loaded beside. */
final class LoadedClasses {
    /** Two jars with the same class, the one of them in use. */
    record Clash(Path added, Path inUse, String className) {
        String words() {
            var simple = className.substring(className.lastIndexOf('.') + 1);
            return added.getFileName() + " cannot be added: this session already uses " + simple + " of "
                    + inUse.getFileName() + ", and Java cannot take a class out of use. To have "
                    + added.getFileName() + ", restart the kernel and run this line before anything else.";
        }
    }

    private final Map<String, Path> homes = new ConcurrentHashMap<>();

    void add(Class<?> type) {
        home(type).ifPresent(home -> homes.put(type.getName(), home));
    }

    private static Optional<Path> home(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .filter(url -> url.getProtocol().equals("file"))
                .map(url -> Path.of(java.net.URI.create(url.toString())));
    }

    /** Whether a class of a jar is among them. */
    boolean isInUse(Path jar) {
        return homes.containsValue(jar);
    }

    /** The first class of each new jar that is among them, from a jar that is not the same. */
    List<Clash> clashes(Collection<Path> added) {
        return added.stream()
                .map(this::clash)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Clash::added))
                .toList();
    }

    private Optional<Clash> clash(Path jar) {
        if (homes.isEmpty()) {
            return Optional.empty();
        }
        if (Files.isDirectory(jar)) {
            return homes.entrySet().stream()
                    .filter(one -> Files.exists(jar.resolve(file(one.getKey()))) && !isSame(jar, one.getValue()))
                    .findFirst()
                    .map(one -> new Clash(jar, one.getValue(), one.getKey()));
        }
        try (var zip = new ZipFile(jar.toFile())) {
            return homes.entrySet().stream()
                    .filter(one -> zip.getEntry(file(one.getKey())) != null && !isSame(jar, one.getValue()))
                    .min(Map.Entry.comparingByKey())
                    .map(one -> new Clash(jar, one.getValue(), one.getKey()));
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + jar + ": " + e.getMessage(), e);
        }
    }

    private static String file(String className) {
        return className.replace('.', '/') + ".class";
    }

    /** Whether two jars are copies of one: of one name and size. */
    private static boolean isSame(Path one, Path other) {
        try {
            return one.equals(other)
                    || (one.getFileName().equals(other.getFileName()) && Files.size(one) == Files.size(other));
        } catch (IOException e) {
            return false;
        }
    }
}
