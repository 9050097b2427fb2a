package tunebook.kernel.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** Folders of classes compiled from source, as libraries for cells. */
public final class Compiled {
    private Compiled() {}

    /** Compiles one class, with other libraries, into a folder of its own below another. */
    public static Path library(Path parent, String folder, String className, String source, Path... with)
            throws IOException {
        var home = Files.createDirectories(parent.resolve(folder));
        var file = home.resolve(className.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        var options = new ArrayList<>(List.of("-d", home.toString(), "-proc:none", "-cp"));
        var path = new StringBuilder(System.getProperty("java.class.path"));
        List.of(with).forEach(library -> path.append(File.pathSeparator).append(library));
        options.add(path.toString());
        options.add(file.toString());
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException("the library of the test does not compile: " + source);
        }
        Files.delete(file);
        return home;
    }
}
