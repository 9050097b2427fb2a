package tunebook.kernel.session;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import tunebook.kernel.engine.Engine;
import tunebook.kernel.magic.Magics;
import tunebook.kernel.render.Renderers;
import tunebook.spi.Extension;

/** Takes up what libraries bring to the kernel. One that cannot be loaded does no harm to the others. */
final class Extensions {
    private final Engine engine;
    private final Renderers renderers;
    private final Magics magics;

    Extensions(Engine engine, Renderers renderers, Magics magics) {
        this.engine = engine;
        this.renderers = renderers;
        this.magics = magics;
    }

    /**
     * Finds and adds all extensions: the kernel's own, of packages that cells share with it, then those of the
     * libraries of cells, if these are wanted. What could not be loaded is told in sentences.
     */
    List<String> load(boolean ofLibraries) {
        var problems = load(Extensions.class.getClassLoader());
        if (ofLibraries) {
            problems.addAll(load(engine.libraries()));
        }
        return problems;
    }

    private List<String> load(ClassLoader loader) {
        var problems = new ArrayList<String>();
        var found = ServiceLoader.load(Extension.class, loader).stream().iterator();
        boolean more = true;
        while (more) {
            try {
                more = found.hasNext();
                if (more) {
                    add(found.next());
                }
            } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
                problems.add("An extension of the kernel could not be loaded: " + e
                        + ". Does a library of the notebook replace one that it needs?");
            }
        }
        return problems;
    }

    private void add(ServiceLoader.Provider<Extension> provider) {
        if (cellsSee(provider.type())) {
            var extension = provider.get();
            renderers.add(extension.renderers());
            extension.magics().forEach(magics::add);
            engine.offer(extension.imports());
        }
    }

    /** Whether cells have the same class; of one that only has the same name, the values would not be theirs. */
    private boolean cellsSee(Class<?> type) {
        try {
            return engine.libraries().loadClass(type.getName()) == type;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
