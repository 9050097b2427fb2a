package tunebook.kernel.engine.explain;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to do about the exceptions that everybody meets. */
public final class ExceptionAdvice {
    private record Advice(String exception, Pattern message, Function<Matcher, String> words) {}

    private static final List<Advice> ALL = List.of(
            advice(
                    "ArithmeticException",
                    "/ by zero",
                    found -> "A whole number cannot be divided by 0."
                            + " Check the divisor first, or calculate with double: 1.0 / 0 is Infinity."),
            advice(
                    "ArithmeticException",
                    "(int|integer|long) overflow",
                    found -> "The result does not fit." + " Calculate with long, or with BigInteger."),
            advice(
                    "ArithmeticException",
                    "Non-terminating",
                    found -> "Say how many digits to keep:" + " a.divide(b, 10, RoundingMode.HALF_UP)"),
            advice("IndexOutOfBounds", "^Index: (-?\\d+) Size: (\\d+)$", ExceptionAdvice::index),
            advice(
                    "IndexOutOfBounds",
                    "^toIndex = (\\d+)$",
                    found -> "The end, " + found.group(1) + ", is beyond the last element: it may be size() at most."),
            advice(
                    "StringIndexOutOfBounds",
                    "[Ii]ndex:?\\s*(-?\\d+)(?: out of bounds for|,) [Ll]ength:?\\s*(\\d+)",
                    found -> "The text has " + found.group(2) + " characters, and they are numbered from 0."),
            advice(
                    "IndexOutOfBounds",
                    "[Ii]ndex:?\\s*(-?\\d+)(?: out of bounds for|,) [Ll]ength:?\\s*(\\d+)",
                    ExceptionAdvice::index),
            advice("IndexOutOfBounds", "begin (-?\\d+), end (-?\\d+), length (\\d+)", ExceptionAdvice::range),
            advice(
                    "IndexOutOfBounds",
                    "Range \\[(-?\\d+), (-?\\d+)\\) out of bounds for length (\\d+)",
                    ExceptionAdvice::range),
            advice(
                    "StringIndexOutOfBounds",
                    "out of range: (-?\\d+)",
                    found -> "The text is shorter than that:" + " its characters are numbered from 0 to length() - 1."),
            advice("NegativeArraySize", "", found -> "The size of an array is 0 or more."),
            advice(
                    "NullPointerException",
                    "return value of \"[^\"]*\\bget\\([^\"]*\\)\" is null",
                    found -> "get gives null"
                            + " for a key that is not in the map: look with containsKey, or use getOrDefault(key, value)."),
            advice(
                    "NullPointerException",
                    "return value of \"([^\"(]*)[^\"]*\" is null",
                    found -> found.group(1) + "(...) gave null. Check it for null before you use it."),
            advice(
                    "NullPointerException",
                    "because \"(?:null|<local\\d+>)\" is null",
                    found -> "Something here is null: there is no object in it."),
            advice(
                    "NullPointerException",
                    "because \"([^\"]+)\" is null",
                    found -> found.group(1) + " is null: there is no object in it. Give it one first: " + found.group(1)
                            + " = ..."),
            advice("NullPointerException", "", found -> "Something here is null: there is no object in it."),
            advice(
                    "ClassCastException",
                    "^(\\S+) cannot be cast to (?:class )?(?:java\\.lang\\.)?Comparable",
                    found -> "What is sorted must say what comes first: let " + TypeName.plain(found.group(1))
                            + " implement Comparable<" + TypeName.plain(found.group(1))
                            + ">, or give a Comparator: Comparator.comparing(x -> ...)"),
            advice(
                    "ClassCastException",
                    "cast to (?:class )?([\\w.$]+)",
                    found -> "Ask first what it is: if (x instanceof " + TypeName.plain(found.group(1))
                            + " y) { ... y ... }"),
            advice("NumberFormatException", "For input string: \"\"", found -> "The text is empty."),
            advice(
                    "NumberFormatException",
                    "For input string: \"(\\s+[-\\d.]*|[-\\d.]*\\s+)\"",
                    found -> "The text has blanks" + " around the number: text.strip() removes them."),
            advice(
                    "NumberFormatException",
                    "For input string: \"-?\\d+[.]\\d*\"",
                    found -> "It has decimals: read it with" + " Double.parseDouble(text)"),
            advice(
                    "NumberFormatException",
                    "For input string: \"-?\\d*,\\d+\"",
                    found -> "Java's decimals follow a point, not a" + " comma: text.replace(',', '.')"),
            advice(
                    "NumberFormatException",
                    "For input string: \"-?\\d{10,}\"",
                    found -> "It is too large for an int: read it"
                            + " with Long.parseLong(text), or new BigInteger(text)"),
            advice(
                    "NumberFormatException",
                    "For input string: \"(.*)\"",
                    found -> "\"" + found.group(1) + "\" is not a number. Look where the text comes from."),
            advice("NumberFormatException", "null", found -> "The text is null: there is nothing to read."),
            advice(
                    "ConcurrentModificationException",
                    "",
                    found -> "A collection was changed while a loop went through it."
                            + " Use list.removeIf(...), or go through a copy: new ArrayList<>(list)"),
            advice(
                    "InputMismatchException",
                    "",
                    found -> "The input is not a number of that kind. hasNextInt() tells before."),
            advice(
                    "NoSuchElementException",
                    "No value present",
                    found -> "The Optional is empty. orElse(...) gives another"
                            + " value then, isPresent() asks first."),
            advice(
                    "NoSuchElementException",
                    "No line found",
                    found -> "The input has ended. hasNextLine() asks first."),
            advice(
                    "NoSuchElementException",
                    "",
                    found -> "There is no next element. hasNext() or isEmpty() asks first."),
            advice(
                    "HeadlessException",
                    "",
                    found -> "A notebook opens no windows. Make the chart or the image the last expression of"
                            + " the cell, or show it with display(chart)."),
            advice(
                    "UnsupportedOperationException",
                    "Security Manager",
                    found ->
                            "Leave it out: a security manager would forbid the kernel its own work, and Java 24 and later"
                                    + " have none."),
            advice(
                    "UnsupportedOperationException",
                    "",
                    found -> "What List.of, Set.of, Map.of and toList() give cannot be"
                            + " changed, and Arrays.asList not in its size. Copy it first: new ArrayList<>(list)"),
            advice(
                    "IllegalFormatConversion",
                    "^(\\w) != ([\\w.$]+)",
                    found -> "%" + found.group(1) + " does not show " + TypeName.withArticle(found.group(2))
                            + ". Whole numbers: %d   decimals: %f or %.2f   all else: %s"),
            advice(
                    "MissingFormatArgument",
                    "Format specifier '(.+)'",
                    found -> "No value is left for " + found.group(1)
                            + ": behind the text stands one value for each % in it. A percent sign itself: %%"),
            advice(
                    "UnknownFormatConversion",
                    "",
                    found -> "Whole numbers: %d   decimals: %f   all else: %s   A percent sign itself: %%"),
            advice(
                    "IllegalStateException",
                    "^stream has already been operated upon",
                    found ->
                            "A stream can be used once. Make it anew, or keep its elements: var list = stream.toList()"),
            advice(
                    "IllegalStateException",
                    "^Duplicate key",
                    found -> "Say which of two values to keep: Collectors.toMap(key, value, (first, second) -> first)"),
            advice(
                    "IllegalArgumentException",
                    "^No enum constant ([\\w.$]+)\\.\\w+$",
                    found ->
                            "Names of constants are spelt as they are declared, capital letters too. To see all: Arrays.toString("
                                    + TypeName.plain(found.group(1)) + ".values())"),
            advice(
                    "DateTimeParse",
                    "",
                    found -> "A date is read as 2026-01-31, a time as 13:45. Other forms have a pattern:"
                            + " LocalDate.parse(text, DateTimeFormatter.ofPattern(\"dd.MM.yyyy\"))"),
            advice(
                    "ClassNotFoundException",
                    "",
                    found -> "No class has that name, packages and capital letters included."
                            + " Those of a library are there after %maven or %jars."),
            advice("OutOfMemoryError", "Requested array size exceeds", found -> "No array can be that long."),
            advice("ArrayStoreException", "", found -> "The array was made for elements of another type."),
            advice(
                    "StackOverflowError",
                    "",
                    found -> "A method calls itself, directly or by way of others, without end."
                            + " It needs a case in which it returns without a call."),
            advice("OutOfMemoryError", "", found -> "There is no memory left. Is there a loop that adds without end?"),
            advice("AssertionError", "", found -> "The condition of this assert is false."),
            advice("NoSuchFileException", "(?s).*", ExceptionAdvice::file),
            advice("FileNotFoundException", "(?s).*", ExceptionAdvice::file),
            advice("UnknownHostException", "", found -> "No computer of that name was found. Is there a network?"),
            advice("IllegalThreadStateException", "", found -> "A thread can be started once. Make a new one."),
            advice("IllegalMonitorStateException", "", found -> "wait and notify work inside synchronized (...) only."),
            advice(
                    "IncompatibleClassChangeError",
                    "",
                    found -> "Two libraries of versions that do not fit met. Restart the kernel"
                            + " and load the versions that belong together first."),
            advice(
                    "UnsupportedClassVersionError",
                    "",
                    found -> "The library was made for a newer Java than "
                            + Runtime.version().feature() + "."),
            advice(
                    "NoClassDefFoundError",
                    "Could not initialize class",
                    found -> "Its static fields could not be set when it"
                            + " was first used. Put that right, and declare the class again."),
            advice("NoClassDefFoundError", "", found -> "A library is missing: load it with %maven or %jars."));

    private ExceptionAdvice() {}

    private static Advice advice(String exception, String message, Function<Matcher, String> words) {
        return new Advice(exception, Pattern.compile(message), words);
    }

    /** What to do about an exception; empty if nothing general can be said. */
    public static Optional<String> of(Throwable thrown, String message) {
        if (thrown.getClass() == NullPointerException.class && isDeep(thrown)) {
            return Optional.of("null was given to a method that takes none: look at what stands in its parentheses.");
        }
        for (var advice : ALL) {
            var found = advice.message().matcher(message);
            if (isA(thrown.getClass(), advice.exception()) && found.find()) {
                return Optional.of(advice.words().apply(found));
            }
        }
        return Optional.empty();
    }

    /** Whether it came out of Java's own code, which names variables that its caller does not know. */
    private static boolean isDeep(Throwable thrown) {
        var frames = thrown.getStackTrace();
        return frames.length > 0 && frames[0].getClassName().startsWith("java.");
    }

    /** Whether a class of Java's own, or one that it extends in Java's own, has a name. */
    private static boolean isA(Class<?> type, String name) {
        if (!type.getName().startsWith("java.")) {
            // what a learner's own class means is the learner's to say
            return false;
        }
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (each.getSimpleName().equals(name) || each.getSimpleName().equals(name + "Exception")) {
                return true;
            }
        }
        return false;
    }

    private static String range(Matcher found) {
        var length = found.group(3);
        return "The length is " + length + ": 0 <= begin <= end <= " + length + " must hold.";
    }

    private static String index(Matcher found) {
        int length = Integer.parseInt(found.group(2));
        return switch (length) {
            case 0 -> "It is empty: there is no element at all.";
            case 1 -> "It has one element, and that has the index 0.";
            default -> "It has " + length + " elements, and indexes count from 0: the last is " + (length - 1) + ".";
        };
    }

    private static String file(Matcher found) {
        return "Names of files are looked up in " + Path.of("").toAbsolutePath() + ". Is it there, and spelt so?";
    }
}
