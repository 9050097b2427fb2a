package tunebook.kernel.bench.table;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When, where and how a table was measured.
 *
 * @param date the day, as 2026-11-21
 * @param commit of the source, or unknown
 * @param machine the processor, its cores, the memory
 * @param system the operating system
 * @param rounds how often each row was measured
 * @param quick whether the counts were small ones, good for a first look only
 */
public record Circumstances(String date, String commit, String machine, String system, int rounds, boolean quick) {
    /** As keys and values, in this order. */
    public Map<String, Object> described() {
        var map = new LinkedHashMap<String, Object>();
        map.put("date", date);
        map.put("commit", commit);
        map.put("machine", machine);
        map.put("system", system);
        map.put("rounds", rounds);
        map.put("quick", quick);
        return map;
    }
}
