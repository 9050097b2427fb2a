package io.github.spencerpark.jupyter.kernel.display.mime;

import java.util.Arrays;
import java.util.Locale;

/** What a MIME type says before the slash: one of the groups that are registered (RFC 6838, 4.2), or another. */
public final class MIMEGroup {
    /** The registered groups, and one for all others. */
    public enum Type {
        APPLICATION,
        AUDIO,
        EXAMPLE,
        FONT,
        IMAGE,
        MESSAGE,
        MODEL,
        MULTIPART,
        TEXT,
        VIDEO,
        OTHER;

        private final String groupName = name().toLowerCase(Locale.ROOT);

        /** The name as it stands in a MIME type. */
        public String groupName() {
            return groupName;
        }

        @Override
        public String toString() {
            return groupName;
        }
    }

    public static final MIMEGroup APPLICATION = of("application");
    public static final MIMEGroup AUDIO = of("audio");
    public static final MIMEGroup EXAMPLE = of("example");
    public static final MIMEGroup FONT = of("font");
    public static final MIMEGroup IMAGE = of("image");
    public static final MIMEGroup MESSAGE = of("message");
    public static final MIMEGroup MODEL = of("model");
    public static final MIMEGroup MULTIPART = of("multipart");
    public static final MIMEGroup TEXT = of("text");
    public static final MIMEGroup VIDEO = of("video");

    private final String name;
    private final Type type;

    private MIMEGroup(String name, Type type) {
        this.name = name;
        this.type = type;
    }

    /** The group of a name, in letters of either case; of the type {@code OTHER} if it is not registered. */
    public static MIMEGroup of(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(Type.values())
                .filter(type -> type.groupName().equals(lower))
                .map(type -> new MIMEGroup(lower, type))
                .findFirst()
                .orElseGet(() -> new MIMEGroup(lower, Type.OTHER));
    }

    public String getName() {
        return name;
    }

    public Type getType() {
        return type;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MIMEGroup group && group.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
