package io.github.spencerpark.jupyter.kernel.display.mime;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** The type of some content (RFC 6838): {@code text/html}, {@code image/svg+xml}. Letters are lower case. */
public final class MIMEType {
    private static final Pattern TYPE = Pattern.compile(
            "(?<group>\\*|[\\w!#$&^-]+)/(?:(?<tree>[\\w!#$&^-]+)\\.)?(?<subtype>\\*|[\\w!#$&^.-]+)(?:\\+(?<suffix>[\\w.-]+))?");

    public static final MIMEType ANY = parse("*/*");
    public static final MIMEType TEXT_PLAIN = parse("text/plain");
    public static final MIMEType TEXT_HTML = parse("text/html");
    public static final MIMEType TEXT_MARKDOWN = parse("text/markdown");
    public static final MIMEType TEXT_LATEX = parse("text/latex");
    public static final MIMEType TEXT_CSS = parse("text/css");
    public static final MIMEType APPLICATION_JAVASCRIPT = parse("application/javascript");
    public static final MIMEType APPLICATION_JSON = parse("application/json");
    public static final MIMEType APPLICATION_PDF = parse("application/pdf");
    public static final MIMEType APPLICATION_XML = parse("application/xml");
    public static final MIMEType IMAGE_PNG = parse("image/png");
    public static final MIMEType IMAGE_JPEG = parse("image/jpeg");
    public static final MIMEType IMAGE_GIF = parse("image/gif");
    public static final MIMEType IMAGE_SVG = parse("image/svg+xml");

    private final String text;
    private final String group;
    private final String tree;
    private final String subtype;
    private final String suffix;

    /** A type of its parts; {@code tree} and {@code suffix} may be null. */
    public MIMEType(String group, String tree, String subtype, String suffix) {
        this(
                group + "/" + (tree == null ? "" : tree + ".") + subtype + (suffix == null ? "" : "+" + suffix),
                group,
                tree,
                subtype,
                suffix);
    }

    private MIMEType(String text, String group, String tree, String subtype, String suffix) {
        this.text = text;
        this.group = group;
        this.tree = tree;
        this.subtype = subtype;
        this.suffix = suffix;
    }

    /** Reads a type. */
    public static MIMEType parse(String text) {
        var lower = text.equals("*") ? "*/*" : text.toLowerCase(Locale.ROOT);
        var type = TYPE.matcher(lower);
        if (!type.matches()) {
            throw new MIMETypeParseException(
                    text, "a MIME type has the form group/subtype, as text/html, but got " + text);
        }
        return new MIMEType(
                lower, type.group("group"), type.group("tree"), type.group("subtype"), type.group("suffix"));
    }

    /** What stands before the slash. */
    public String getGroup() {
        return group;
    }

    /** What stands before the first dot of the subtype, as {@code vnd}; null if there is none. */
    public String getTree() {
        return tree;
    }

    /** What stands after the slash, without tree and suffix. */
    public String getSubtype() {
        return subtype;
    }

    /** What stands after the plus, as {@code xml}; null if there is none. */
    public String getSuffix() {
        return suffix;
    }

    public boolean hasTree() {
        return tree != null;
    }

    public boolean hasSuffix() {
        return suffix != null;
    }

    /** This type without what stands after the plus. */
    public MIMEType withoutSuffix() {
        return new MIMEType(group, tree, subtype, null);
    }

    /** Whether it stands for all types of its group, as {@code image/*} does. */
    public boolean subtypeIsWildcard() {
        return subtype.equals("*");
    }

    /** Whether it stands for all types. */
    public boolean isWildcard() {
        return group.equals("*");
    }

    public boolean hasSameGroupAs(MIMEType other) {
        return group.equals(other.group);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MIMEType type && type.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
