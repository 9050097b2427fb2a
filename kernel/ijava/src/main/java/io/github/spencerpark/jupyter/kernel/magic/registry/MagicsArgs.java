package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What arguments a magic takes, and which of those given are which: positional ones ({@code required}, {@code optional},
 * {@code varargs}), keywords ({@code --name value} or {@code --name=value}) and flags ({@code -f}).
 */
public final class MagicsArgs {
    /** What becomes of a keyword that is given more than once. */
    public enum KeywordSpec {
        /** It is an error. */
        ONCE,
        /** All values are kept. */
        COLLECT,
        /** The last value is kept. */
        REPLACE
    }

    private record Flag(String name, String value) {}

    private final List<String> required;
    private final List<String> optional;
    private final String varargs;
    private final Map<String, KeywordSpec> keywords;
    private final Map<Character, Flag> flags;
    private final boolean anyKeyword;
    private final boolean anyFlag;

    private MagicsArgs(MagicsArgsBuilder builder) {
        required = List.copyOf(builder.required);
        optional = List.copyOf(builder.optional);
        varargs = builder.varargs;
        keywords = Map.copyOf(builder.keywords);
        flags = Map.copyOf(builder.flags);
        anyKeyword = builder.anyKeyword;
        anyFlag = builder.anyFlag;
    }

    /** Begins a description. */
    public static MagicsArgsBuilder builder() {
        return new MagicsArgsBuilder();
    }

    /**
     * The values of each argument by its name; a name that was not given has none.
     *
     * @throws MagicArgsParseException if the arguments are not those described
     */
    public Map<String, List<String>> parse(List<String> args) {
        var values = new LinkedHashMap<String, List<String>>();
        required.forEach(name -> values.put(name, new ArrayList<>()));
        optional.forEach(name -> values.put(name, new ArrayList<>()));
        if (varargs != null) {
            values.put(varargs, new ArrayList<>());
        }
        keywords.keySet().forEach(name -> values.put(name, new ArrayList<>()));
        flags.values().forEach(flag -> values.put(flag.name(), new ArrayList<>()));
        var positional = new ArrayList<String>();
        for (int i = 0; i < args.size(); i++) {
            var arg = args.get(i);
            if (arg.startsWith("--") && arg.length() > 2) {
                i += keyword(arg.substring(2), i + 1 < args.size() ? args.get(i + 1) : null, values);
            } else if (arg.startsWith("-") && arg.length() > 1) {
                arg.chars().skip(1).forEach(letter -> flag((char) letter, values));
            } else {
                positional.add(arg);
            }
        }
        distribute(positional, values);
        return values;
    }

    /** Takes a keyword and returns how many arguments its value took. */
    private int keyword(String text, String next, Map<String, List<String>> values) {
        int equals = text.indexOf('=');
        var name = equals < 0 ? text : text.substring(0, equals);
        var value = equals < 0 ? next : text.substring(equals + 1);
        if (!keywords.containsKey(name) && !anyKeyword) {
            throw new MagicArgsParseException("there is no keyword --%s here; known: %s", name, keywords.keySet());
        }
        if (value == null) {
            throw new MagicArgsParseException("the keyword --%s needs a value: --%s value", name, name);
        }
        var given = values.computeIfAbsent(name, key -> new ArrayList<>());
        var spec = keywords.getOrDefault(name, KeywordSpec.COLLECT);
        if (spec == KeywordSpec.ONCE && !given.isEmpty()) {
            throw new MagicArgsParseException("the keyword --%s may be given once only", name);
        }
        if (spec == KeywordSpec.REPLACE) {
            given.clear();
        }
        given.add(value);
        return equals < 0 ? 1 : 0;
    }

    private void flag(char letter, Map<String, List<String>> values) {
        var flag = flags.get(letter);
        if (flag == null && !anyFlag) {
            throw new MagicArgsParseException("there is no flag -%s here; known: %s", letter, flags.keySet());
        }
        var name = flag == null ? String.valueOf(letter) : flag.name();
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(flag == null ? "" : flag.value());
    }

    private void distribute(List<String> positional, Map<String, List<String>> values) {
        if (positional.size() < required.size()) {
            throw new MagicArgsParseException(
                    "%d arguments are needed (%s), but got %d", required.size(), required, positional.size());
        }
        int i = 0;
        for (var name : required) {
            values.get(name).add(positional.get(i++));
        }
        for (var name : optional) {
            if (i < positional.size()) {
                values.get(name).add(positional.get(i++));
            }
        }
        var rest = positional.subList(i, positional.size());
        if (varargs == null && !rest.isEmpty()) {
            throw new MagicArgsParseException("too many arguments: %s", rest);
        }
        if (varargs != null) {
            values.get(varargs).addAll(rest);
        }
    }

    /** Describes arguments. */
    public static final class MagicsArgsBuilder {
        private final List<String> required = new ArrayList<>();
        private final List<String> optional = new ArrayList<>();
        private final Map<String, KeywordSpec> keywords = new LinkedHashMap<>();
        private final Map<Character, Flag> flags = new LinkedHashMap<>();
        private String varargs;
        private boolean anyKeyword;
        private boolean anyFlag;

        private MagicsArgsBuilder() {}

        /** The next positional argument, which must be given. */
        public MagicsArgsBuilder required(String name) {
            required.add(name);
            return this;
        }

        /** The next positional argument, which may be left out. */
        public MagicsArgsBuilder optional(String name) {
            optional.add(name);
            return this;
        }

        /** All further positional arguments. */
        public MagicsArgsBuilder varargs(String name) {
            varargs = name;
            return this;
        }

        /** A keyword, all of whose values are kept. */
        public MagicsArgsBuilder keyword(String name) {
            return keyword(name, KeywordSpec.COLLECT);
        }

        /** A keyword. */
        public MagicsArgsBuilder keyword(String name, KeywordSpec spec, KeywordSpec... more) {
            Set<KeywordSpec> all = EnumSet.of(spec, more);
            keywords.put(
                    name,
                    all.contains(KeywordSpec.ONCE)
                            ? KeywordSpec.ONCE
                            : all.contains(KeywordSpec.REPLACE) ? KeywordSpec.REPLACE : KeywordSpec.COLLECT);
            return this;
        }

        /** A flag. */
        public MagicsArgsBuilder flag(String name, char letter) {
            return flag(name, letter, "");
        }

        /** A flag that stands for a value. */
        public MagicsArgsBuilder flag(String name, char letter, String value) {
            flags.put(letter, new Flag(name, value));
            return this;
        }

        /** Any keyword may be given. */
        public MagicsArgsBuilder anyKeyword() {
            anyKeyword = true;
            return this;
        }

        /** Only the keywords described may be given. */
        public MagicsArgsBuilder onlyKnownKeywords() {
            anyKeyword = false;
            return this;
        }

        /** Any flag may be given. */
        public MagicsArgsBuilder anyFlag() {
            anyFlag = true;
            return this;
        }

        /** Only the flags described may be given. */
        public MagicsArgsBuilder onlyKnownFlags() {
            anyFlag = false;
            return this;
        }

        /** The description. */
        public MagicsArgs build() {
            return new MagicsArgs(this);
        }
    }
}
