package tunebook.kernel.library;

import java.util.List;
import java.util.function.Supplier;
import tunebook.kernel.maven.MavenConfig;
import tunebook.spi.Magic;

/** The magics that bring libraries to the cells of one kernel. */
public final class LibraryMagics {
    private LibraryMagics() {}

    /** All of them; what they find is put on the path. Maven is configured at its first use. */
    public static List<Magic> of(LibraryPath path, Supplier<MavenConfig> config) {
        var maven = new MavenLibraries(config, path);
        return List.of(
                new JarsMagic(path),
                new ClasspathMagic(path),
                new MavenMagic(maven),
                new MavenRepoMagic(maven),
                new PomMagic(maven));
    }
}
