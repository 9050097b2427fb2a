package tunebook.kernel.assist;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The compiler as a reader: it attributes a sketch, however wrong it is, and makes no class files. It knows the classes
 * of earlier cells by their class files. One question at a time.
 */
final class CellCompiler implements AutoCloseable {
    /** Go on after errors; take the names of parameters from debug information where there are no others. */
    private static final List<String> OPTIONS = List.of(
            "-proc:none", "-Xlint:none", "-parameters", "-XDshould-stop.ifError=FLOW", "-XDshould-stop.at=FLOW");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private Files files;
    private List<Path> classPath = List.of();

    /** Looks at a sketch; the compiler's trees and elements are of use only inside of {@code question}. */
    synchronized <T> T ask(
            Sketch sketch, List<Path> path, Map<String, byte[]> cells, Function<Compilation, T> question) {
        try {
            var files = files(path, cells);
            var task = (JavacTask)
                    compiler.getTask(null, files, diagnostic -> {}, OPTIONS, null, List.of(new Source(sketch.text())));
            var unit = task.parse().iterator().next();
            task.analyze();
            return question.apply(
                    new Compilation(sketch, unit, Trees.instance(task), task.getElements(), task.getTypes()));
        } catch (IOException e) {
            throw new UncheckedIOException("the compiler cannot read its class path", e);
        }
    }

    private Files files(List<Path> path, Map<String, byte[]> cells) throws IOException {
        if (files == null) {
            files = new Files(compiler.getStandardFileManager(diagnostic -> {}, null, null));
        }
        if (!classPath.equals(path)) {
            files.standard().setLocationFromPaths(StandardLocation.CLASS_PATH, path);
            classPath = List.copyOf(path);
        }
        files.cells = cells;
        return files;
    }

    @Override
    public synchronized void close() {
        try {
            if (files != null) {
                files.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the compiler's files", e);
        }
    }

    /** A text as a source file. */
    static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Cell.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** A class file in memory. */
    private static final class CellClass extends SimpleJavaFileObject {
        private final String name;
        private final byte[] bytes;

        CellClass(String name, byte[] bytes) {
            super(URI.create("string:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }

    /** The class path, and the classes of earlier cells. */
    private static final class Files extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private Map<String, byte[]> cells = Map.of();

        Files(StandardJavaFileManager standard) {
            super(standard);
        }

        StandardJavaFileManager standard() {
            return fileManager;
        }

        @Override
        public Iterable<JavaFileObject> list(
                JavaFileManager.Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws IOException {
            var listed = super.list(location, packageName, kinds, recurse);
            if (location != StandardLocation.CLASS_PATH || !packageName.equals("REPL")) {
                return listed;
            }
            var all = new ArrayList<JavaFileObject>();
            listed.forEach(all::add);
            cells.forEach((name, bytes) -> all.add(new CellClass(name, bytes)));
            return all;
        }

        @Override
        public String inferBinaryName(JavaFileManager.Location location, JavaFileObject file) {
            return file instanceof CellClass cell ? cell.name : super.inferBinaryName(location, file);
        }
    }
}
