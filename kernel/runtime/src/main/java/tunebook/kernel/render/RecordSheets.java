package tunebook.kernel.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tunebook.display.MimeBundle;
import tunebook.display.Registration;
import tunebook.display.Sheet;

/**
 * Two or more records of one class as a table, with a column for each component. As text they stay the list that they
 * are. Records with a {@code toString} of their author's are left to that.
 */
final class RecordSheets {
    /** Of a collection without indices, at most so many elements are walked through. */
    private static final int MOST_COPIED = 1_000;

    private static final int SHOWN_AT_EACH_END = 10;
    private static final int LONGEST_CELL = 200;
    private static final MimeBundle NOTHING = new MimeBundle(Map.of(), Map.of());

    private RecordSheets() {}

    static List<Registration<?>> registrations() {
        return List.of(
                Registration.of(Collection.class, RecordSheets::show)
                        .preferring(MimeBundle.HTML)
                        .supporting(MimeBundle.HTML),
                Registration.of(Object[].class, RecordSheets::show)
                        .preferring(MimeBundle.HTML)
                        .supporting(MimeBundle.HTML));
    }

    private static MimeBundle show(Object value, List<String> mimes) {
        if (!mimes.contains(MimeBundle.HTML)) {
            return NOTHING;
        } else if (value instanceof Object[] array) {
            return show(array.length, i -> array[i]);
        }
        var all = (Collection<?>) value;
        if (all instanceof List<?> list && all instanceof RandomAccess && Texts.isOfJava(all)) {
            return show(list.size(), list::get);
        }
        return Texts.isOfJava(all) && all.size() <= MOST_COPIED
                ? show(all.toArray(), List.of(MimeBundle.HTML))
                : NOTHING;
    }

    private static MimeBundle show(int count, IntFunction<Object> row) {
        if (count < 2 || !(row.apply(0) instanceof Record first) || RecordParts.hasOwnToString(first)) {
            return NOTHING;
        }
        boolean alike = IntStream.range(0, Math.min(count, 2 * SHOWN_AT_EACH_END))
                .map(i -> i < SHOWN_AT_EACH_END ? i : count - 1 - (i - SHOWN_AT_EACH_END))
                .mapToObj(row)
                .allMatch(other -> other != null && other.getClass() == first.getClass());
        return alike
                ? MimeBundle.of(
                        MimeBundle.HTML, sheet(first.getClass(), count, row).html())
                : NOTHING;
    }

    private static Sheet sheet(Class<?> type, int count, IntFunction<Object> row) {
        var components = type.getRecordComponents();
        var columns = new ArrayList<Sheet.Column>();
        for (var component : components) {
            columns.add(new Sheet.Column(
                    component.getName(), TypeWords.name(component.getType()), isNumber(component.getType())));
        }
        return new Sheet(
                TypeWords.name(type),
                columns,
                count,
                (i, j) -> PlainText.line((Record) row.apply(i), components[j], LONGEST_CELL));
    }

    private static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type)
                || (type.isPrimitive() && type != boolean.class && type != char.class);
    }
}
