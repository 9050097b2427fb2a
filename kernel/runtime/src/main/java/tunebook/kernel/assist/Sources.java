package tunebook.kernel.assist;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Finds the source files of classes, for what class files do not keep: documentation, and names of parameters.
 *
 * <p>Our own jars have them in {@value #FOLDER}; the JDK's are in its {@code lib/src.zip} where that is installed; those
 * of a library in the {@code -sources.jar} beside its jar, where a build tool has put one.
 */
final class Sources {
    /** Where our own jars keep their source files. */
    static final String FOLDER = "META-INF/tunebook/sources/";

    private static final Path OF_JDK = Path.of(System.getProperty("java.home"), "lib", "src.zip");

    private final List<ClassLoader> loaders;

    Sources(ClassLoader libraries) {
        loaders = List.of(libraries, Sources.class.getClassLoader());
    }

    /** The file that declares an element; empty if it is not to be had. */
    Optional<SourceFile> of(Element element, Elements elements) {
        var top = element;
        while (top != null && !(top instanceof TypeElement && !(top.getEnclosingElement() instanceof TypeElement))) {
            top = top.getEnclosingElement();
        }
        if (!(top instanceof TypeElement type)
                || type.getQualifiedName().toString().startsWith("REPL.")) {
            return Optional.empty();
        }
        var file = type.getQualifiedName().toString().replace('.', '/') + ".java";
        var module = elements.getModuleOf(type);
        var text = module == null || module.isUnnamed()
                ? ofLibrary(file)
                : inZip(OF_JDK, module.getQualifiedName() + "/" + file);
        return text.map(SourceFile::of);
    }

    private Optional<String> ofLibrary(String file) {
        for (var loader : loaders) {
            try (var in = loader.getResourceAsStream(FOLDER + file)) {
                if (in != null) {
                    return Optional.of(text(in));
                }
            } catch (IOException e) {
                // no documentation from there, then
            }
        }
        return jarOf(file.replace(".java", ".class")).flatMap(jar -> inZip(besides(jar), file));
    }

    private Optional<Path> jarOf(String classFile) {
        var url = loaders.get(0).getResource(classFile);
        try {
            return url != null
                            && url.getProtocol().equals("jar")
                            && url.openConnection() instanceof JarURLConnection jar
                    ? Optional.of(Path.of(jar.getJarFileURL().toURI()))
                    : Optional.empty();
        } catch (IOException | java.net.URISyntaxException e) {
            // not a jar on this machine: nothing stands beside it
            return Optional.empty();
        }
    }

    private static Path besides(Path jar) {
        var name = jar.getFileName().toString();
        return jar.resolveSibling(name.substring(0, name.length() - ".jar".length()) + "-sources.jar");
    }

    private static Optional<String> inZip(Path zip, String file) {
        if (!Files.isRegularFile(zip)) {
            return Optional.empty();
        }
        try (var opened = new ZipFile(zip.toFile())) {
            var entry = opened.getEntry(file);
            return entry == null ? Optional.empty() : Optional.of(text(opened.getInputStream(entry)));
        } catch (IOException e) {
            // a broken archive documents nothing
            return Optional.empty();
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
