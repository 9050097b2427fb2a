package tunebook.kernel.maven;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps SLF4J from complaining in every notebook that nobody has told it where to log: where libraries bring its API
 * and nothing that logs, the implementation that does nothing is added, in the same version.
 */
final class LoggingSilence {
    private static final String API = "org.slf4j:slf4j-api";
    private static final Pattern IMPLEMENTATION = Pattern.compile(
            "org\\.slf4j:slf4j-(nop|simple|jdk14|log4j12|reload4j|jcl)|ch\\.qos\\.logback:logback-classic"
                    + "|org\\.apache\\.logging\\.log4j:log4j-slf4j2?-impl|.*:slf4j-.*-impl");

    private LoggingSilence() {}

    /** What is to be added to libraries; empty where nothing is needed. */
    static Optional<Coordinate> missing(List<Library> libraries) {
        if (libraries.stream()
                .anyMatch(one -> IMPLEMENTATION.matcher(one.name()).matches())) {
            return Optional.empty();
        }
        return libraries.stream()
                .filter(one -> one.name().equals(API))
                .map(one -> new Coordinate("org.slf4j", "slf4j-nop", "jar", "", one.version()))
                .findFirst();
    }
}
