package tunebook.kernel.render;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;

/** The components of records. */
final class RecordParts {
    private RecordParts() {}

    /** Whether its author wrote a {@code toString}. The compiler makes its own one final; authors hardly do. */
    static boolean hasOwnToString(Record record) {
        try {
            return !Modifier.isFinal(record.getClass().getMethod("toString").getModifiers());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every object has a toString", e);
        }
    }

    /** What the accessor gives; throws what it throws. */
    static Object read(Record record, RecordComponent component) throws Throwable {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
