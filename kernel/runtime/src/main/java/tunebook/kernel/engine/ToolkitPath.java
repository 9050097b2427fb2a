package tunebook.kernel.engine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The toolkit's part of the compiler's class path, not opened before a cell asks for a package that it may have.
 *
 * <p>The compiler asks every jar of its path for every package that is imported, and opens it for that: reads its table
 * of contents and walks through its folders. For the toolkit's libraries, one of which has twenty thousand classes, this
 * takes longer than all the rest of the first cell, which seldom needs them. So they have a file manager of their own.
 */
final class ToolkitPath implements Closeable {
    /** What each cell imports or belongs to, and the toolkit has nothing of. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("|REPL|java(\\..*)?|tunebook|tunebook\\.(display|spi)|io|io\\.github(\\.spencerpark.*)?");

    private final List<Path> jars;
    private StandardJavaFileManager opened;

    ToolkitPath(List<Path> jars) {
        this.jars = List.copyOf(jars);
    }

    /** Whether a package is worth looking for. */
    boolean mayHave(String packageName) {
        return !jars.isEmpty() && !ELSEWHERE.matcher(packageName).matches();
    }

    Iterable<JavaFileObject> list(String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
            throws IOException {
        return files().list(StandardLocation.CLASS_PATH, packageName, kinds, recurse);
    }

    /** The file of a class; null if there is none. */
    JavaFileObject file(String className, JavaFileObject.Kind kind) throws IOException {
        return jars.isEmpty() ? null : files().getJavaFileForInput(StandardLocation.CLASS_PATH, className, kind);
    }

    private StandardJavaFileManager files() throws IOException {
        if (opened == null) {
            var files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, StandardCharsets.UTF_8);
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, jars);
            opened = files;
        }
        return opened;
    }

    @Override
    public void close() throws IOException {
        if (opened != null) {
            opened.close();
        }
    }
}
