package tunebook.kernel.session;

import com.google.gson.JsonObject;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tunebook.kernel.wire.Header;
import tunebook.kernel.wire.Json;

/** What the kernel says about itself. */
final class About {
    private About() {}

    /** {@code kernel_info_request}. */
    static JsonObject kernelInfo(JsonObject content, Publisher publisher) {
        var java = System.getProperty("java.version");
        var version = version();
        return Json.object(
                "status",
                "ok",
                "protocol_version",
                Header.PROTOCOL,
                "implementation",
                "tunebook",
                "implementation_version",
                version,
                "language_info",
                Map.of(
                        "name", "java",
                        "version", java,
                        "mimetype", "text/x-java-source",
                        "file_extension", ".jshell",
                        "codemirror_mode", "java",
                        "pygments_lexer", "java",
                        "nbconvert_exporter", ""),
                "banner",
                "Tunebook " + version + ", Java " + java,
                "help_links",
                List.of(Map.of("text", "Java API", "url", "https://docs.oracle.com/en/java/javase/17/docs/api/")),
                "supported_features",
                List.of(),
                "debugger",
                false);
    }

    private static String version() {
        return Optional.ofNullable(About.class.getPackage().getImplementationVersion())
                .orElse("0");
    }

    /** {@code usage_request}: what the process takes of the machine. */
    static JsonObject usage(JsonObject content, Publisher publisher) {
        var runtime = Runtime.getRuntime();
        var machine = ManagementFactory.getOperatingSystemMXBean();
        return Json.object(
                "status", "ok",
                "pid", ProcessHandle.current().pid(),
                "kernel_memory", runtime.totalMemory() - runtime.freeMemory(),
                "cpu_count", runtime.availableProcessors(),
                "host_load_average", machine.getSystemLoadAverage());
    }
}
