package tunebook.kernel.app.archive;

import java.nio.file.Path;
import java.util.List;

/**
 * The two forms in which a Java keeps classes that it has loaded before: parsed, checked and linked, to be mapped into
 * memory by the next start.
 *
 * <p>Both are made in two steps. A rehearsal writes down what it uses; a second process loads that and writes the
 * archive. A static archive and not a dynamic one, though that takes one step: it does not depend on the archive that
 * comes with most JDKs, but not with all, and it takes class files as old as those of ASM, which are checked slowly.
 */
enum ArchiveFormat {
    /** Class-data sharing, JEP 310, of every Java from 17. */
    SHARED_CLASSES(".jsa") {
        @Override
        List<String> rehearse(Path list) {
            return List.of("-Xshare:auto", "-XX:DumpLoadedClassList=" + list);
        }

        @Override
        List<String> create(Path list, Path archive) {
            return List.of("-Xshare:dump", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + archive);
        }

        @Override
        List<String> insistOn(Path archive) {
            return List.of("-Xshare:on", "-XX:SharedArchiveFile=" + archive);
        }
    },
    /** The ahead-of-time cache of Java 25, JEP 483, 514 and 515: linked classes, and profiles for the compilers. */
    AHEAD_OF_TIME(".aot") {
        @Override
        List<String> rehearse(Path list) {
            return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + list);
        }

        @Override
        List<String> create(Path list, Path archive) {
            return List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + list, "-XX:AOTCache=" + archive);
        }

        @Override
        List<String> insistOn(Path archive) {
            return List.of("-XX:AOTMode=on", "-XX:AOTCache=" + archive);
        }
    };

    private final String suffix;

    ArchiveFormat(String suffix) {
        this.suffix = suffix;
    }

    /** The format of a file, by its name; {@code bin/tunebook} names it after the Java that it has found. */
    static ArchiveFormat of(Path archive) {
        return archive.toString().endsWith(AHEAD_OF_TIME.suffix) ? AHEAD_OF_TIME : SHARED_CLASSES;
    }

    /** Options of a JVM that writes down what it uses. */
    abstract List<String> rehearse(Path list);

    /** Options of a JVM that makes an archive of that. */
    abstract List<String> create(Path list, Path archive);

    /** Options of a JVM that does not start if the archive does not fit it. */
    abstract List<String> insistOn(Path archive);
}
