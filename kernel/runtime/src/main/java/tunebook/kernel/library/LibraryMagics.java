package tunebook.kernel.library;

import java.util.List;
import tunebook.spi.Magic;

/** The magics that bring libraries to the cells of one kernel. */
public final class LibraryMagics {
    private LibraryMagics() {}

    /** All of them; what they find is put on the path. */
    public static List<Magic> of(LibraryPath path) {
        return List.of(new JarsMagic(path), new ClasspathMagic(path));
    }
}
