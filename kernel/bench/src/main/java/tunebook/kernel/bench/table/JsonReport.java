package tunebook.kernel.bench.table;

import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import tunebook.kernel.wire.Json;

/** A table as JSON, for programs that compare runs. */
public final class JsonReport {
    private final Table table;

    private JsonReport(Table table) {
        this.table = table;
    }

    /** The JSON, indented, with a line end. */
    public static String of(Table table) {
        var gson = new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .serializeNulls()
                .create();
        return gson.toJson(Json.of(new JsonReport(table).whole())) + "\n";
    }

    private Map<String, Object> whole() {
        var map = new LinkedHashMap<>(table.circumstances().described());
        map.put("baseline", table.baseline().orElse(null));
        map.put("kernels", table.kernels().stream().map(JsonReport::kernel).toList());
        map.put("rows", table.rows().stream().map(this::row).toList());
        return map;
    }

    private static Map<String, Object> kernel(MeasuredKernel kernel) {
        var map = new LinkedHashMap<String, Object>();
        map.put("label", kernel.label());
        map.put("implementation", kernel.implementation());
        map.put("language", kernel.language());
        return map;
    }

    private Map<String, Object> row(Row row) {
        var map = new LinkedHashMap<String, Object>();
        map.put("name", row.name());
        map.put("unit", row.unit());
        map.put("target", row.target().words());
        map.put(
                "results",
                table.kernels().stream().map(kernel -> result(row, kernel)).toList());
        return map;
    }

    private Map<String, Object> result(Row row, MeasuredKernel kernel) {
        var summary = table.summary(row, kernel);
        var map = new LinkedHashMap<String, Object>();
        map.put("kernel", kernel.label());
        summary.sample().ifPresent(sample -> {
            map.put("median", rounded(sample.median()));
            map.put("p95", rounded(sample.p95()));
            map.put("min", rounded(sample.quantile(0)));
            map.put("max", rounded(sample.quantile(1)));
            map.put("n", sample.size());
        });
        table.timesBaseline(row, kernel).ifPresent(times -> map.put("timesBaseline", rounded(times)));
        if (!summary.words().isEmpty()) {
            map.put("words", summary.words());
        }
        table.met(row, kernel).ifPresent(met -> map.put("met", met));
        return map;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
