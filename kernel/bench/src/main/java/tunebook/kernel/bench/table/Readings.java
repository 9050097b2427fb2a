package tunebook.kernel.bench.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Collects what is read, by row and kernel. */
public final class Readings {
    private final Map<Place, List<Reading>> readings = new LinkedHashMap<>();

    private record Place(Row row, String kernel) {}

    /** Writes down one reading. */
    public void add(Row row, String kernel, Reading reading) {
        readings.computeIfAbsent(new Place(row, kernel), place -> new ArrayList<>())
                .add(Objects.requireNonNull(reading, "reading"));
    }

    /** What was read in one place. */
    public Summary summary(Row row, String kernel) {
        return new Summary(readings.getOrDefault(new Place(row, kernel), List.of()));
    }
}
