package tunebook.kernel.crash;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a report of the virtual machine about its own end says, in words. HotSpot writes it (option {@code ErrorFile})
 * when native code does what no program may, or when the system gives it no more memory; the layout is that of the
 * JDK's "Fatal Error Log" and the same in 17 and 25.
 *
 * @param signal what happened, as {@code SIGSEGV}; empty when memory ran out
 * @param library the native library in which it happened, as {@code libfoo.so}; empty for compiled Java code
 * @param caller the Java method that was being run, as {@code sun.misc.Unsafe.putAddress}
 * @param cell the cell on whose thread it happened
 * @param outOfMemory whether the system gave the virtual machine no more memory
 */
public record CrashReport(
        Optional<String> signal,
        Optional<String> library,
        Optional<String> caller,
        Optional<Integer> cell,
        boolean outOfMemory) {
    /** The rest is a list of all threads, libraries and variables of the environment. */
    private static final int READ = 1 << 16;

    private static final Pattern SIGNAL = Pattern.compile("(?m)^# +(SIG[A-Z]+|EXCEPTION_[A-Z_]+|Internal Error) \\(");
    private static final Pattern FRAME =
            Pattern.compile("(?m)^# Problematic frame:\\s*\\R# +(\\S)\\s+(?:\\[([^+\\]]+)[^\\]]*\\])?");
    private static final Pattern CELL = Pattern.compile("(?m)^Current thread .*\"cell-(\\d{1,9})\"");
    private static final Pattern CALLER = Pattern.compile("(?m)^[jJ]  ?(?:\\d+ (?:%  ?)?(?:c1|c2) )?([\\w.$/]+)\\(");
    private static final Pattern MEMORY = Pattern.compile(
            "(?m)^# (?:There is insufficient memory|.*Out of Memory Error|.*memory allocation.* failed)");

    /** The library of the virtual machine itself: what crashes there was called with nonsense. */
    private static final Pattern MACHINE = Pattern.compile("(?:lib)?jvm\\.(?:so|dll|dylib)");

    /** Reads the head of a report. */
    public static CrashReport read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(new String(in.readNBytes(READ), StandardCharsets.UTF_8));
        }
    }

    static CrashReport parse(String text) {
        return new CrashReport(
                found(SIGNAL, text, 1),
                found(FRAME, text, 2),
                CALLER.matcher(text)
                        .results()
                        .map(result -> result.group(1))
                        .filter(method -> !method.startsWith("jdk.internal."))
                        .findFirst(),
                found(CELL, text, 1).map(Integer::valueOf),
                MEMORY.matcher(text).find());
    }

    private static Optional<String> found(Pattern pattern, String text, int group) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::find).map(matcher -> matcher.group(group));
    }

    /** What happened, to be followed by when: {@code native code in libfoo.so crashed (SIGSEGV), called by Foo.bar}. */
    public String what() {
        if (outOfMemory) {
            return "the system gave Java no more memory";
        }
        var where = library.map(name -> MACHINE.matcher(name).matches()
                        ? "the Java virtual machine itself (" + name + ")"
                        : "native code in " + name)
                .orElse("compiled Java code");
        return Stream.of(
                        Optional.of(where + " crashed"
                                + signal.map(name -> " (" + name + ")").orElse("")),
                        caller.map(name -> ", called by " + name + ","))
                .flatMap(Optional::stream)
                .collect(joining());
    }

    /** What to do about it. */
    public String advice() {
        if (outOfMemory) {
            return "Close other notebooks, or give the kernel a smaller heap"
                    + " (environment: TUNEBOOK_JAVA_OPTS=-Xmx512m).";
        }
        var used = library.filter(name -> !MACHINE.matcher(name).matches())
                .map(name -> "the library that brings " + name)
                .orElse("the library that was called");
        return "Look at what was passed to " + used
                + " (sizes, closed or freed objects), or try another version of it.";
    }
}
