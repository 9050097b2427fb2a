package tunebook.kernel.render;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All types that a value has, the nearest first. */
final class Ancestors {
    private Ancestors() {}

    /** The value's class, the interfaces of that, then its superclass and so on, {@code Object} last; none of null. */
    static Collection<Class<?>> of(Object value) {
        var found = new LinkedHashSet<Class<?>>();
        if (value == null) {
            return found;
        }
        for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
            addWithInterfaces(type, found);
            if (value instanceof Object[] && type != Object[].class && type.isArray()) {
                found.add(Object[].class);
            }
        }
        return found;
    }

    private static void addWithInterfaces(Class<?> type, Set<Class<?>> found) {
        found.add(type);
        var interfaces = new ArrayDeque<Class<?>>(List.of(type.getInterfaces()));
        while (!interfaces.isEmpty()) {
            var next = interfaces.remove();
            if (found.add(next)) {
                interfaces.addAll(List.of(next.getInterfaces()));
            }
        }
    }
}
