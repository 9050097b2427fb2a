package tunebook.view.render;

import java.util.List;
import tunebook.display.MimeBundle;
import tunebook.display.Renderer;
import tunebook.spi.Extension;

/** What an extension makes of a value, found as a kernel finds it: by the names of its classes and interfaces. */
final class Shown {
    private Shown() {}

    @SuppressWarnings("unchecked")
    static MimeBundle by(Extension extension, Object value) {
        var renderers = extension.renderers();
        for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
            if (renderers.containsKey(type.getName())) {
                return ((Renderer<Object>) renderers.get(type.getName())).render(value, List.of());
            }
            for (var name : renderers.keySet()) {
                if (isInterface(type, name)) {
                    return ((Renderer<Object>) renderers.get(name)).render(value, List.of());
                }
            }
        }
        throw new AssertionError("no renderer for " + value.getClass());
    }

    private static boolean isInterface(Class<?> type, String name) {
        for (var one : type.getInterfaces()) {
            if (one.getName().equals(name) || isInterface(one, name)) {
                return true;
            }
        }
        return false;
    }
}
