package tunebook.kernel.engine;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * What learners' classes see of the kernel: the packages made for them, and nothing else. The kernel's libraries stay
 * invisible, so that a cell may bring another version of any of them.
 */
final class VisibleClasses extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private static final List<String> PACKAGES =
            List.of("tunebook.display.", "tunebook.spi.", "io.github.spencerpark.", "org.dflib.jjava.");

    private final ClassLoader kernel;

    VisibleClasses(ClassLoader kernel) {
        super(ClassLoader.getPlatformClassLoader());
        this.kernel = kernel;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (PACKAGES.stream().anyMatch(name::startsWith)) {
            return kernel.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected URL findResource(String name) {
        var className = name.replace('/', '.');
        return PACKAGES.stream().anyMatch(className::startsWith) ? kernel.getResource(name) : null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        var className = name.replace('/', '.');
        return PACKAGES.stream().anyMatch(className::startsWith)
                ? kernel.getResources(name)
                : Collections.emptyEnumeration();
    }
}
