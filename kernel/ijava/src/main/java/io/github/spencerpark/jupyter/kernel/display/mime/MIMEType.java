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
    public static final MIMEType APPLICATION_FASTINFOSET = parse("application/fastinfoset");
    public static final MIMEType APPLICATION_VND_WAP_WBXML = parse("application/vnd.wap.wbxml");
    public static final MIMEType APPLICATION_ZIP = parse("application/zip");
    public static final MIMEType APPLICATION_CBOR = parse("application/cbor");
    public static final MIMEType IMAGE_PNG = parse("image/png");
    public static final MIMEType IMAGE_JPEG = parse("image/jpeg");
    public static final MIMEType IMAGE_GIF = parse("image/gif");
    public static final MIMEType IMAGE_SVG = parse("image/svg+xml");

    private final String text;
    private final String group;
    private final String tree;
    private final String subtype;
    private final String suffix;

    /** A type of its parts; all but {@code group} may be null. */
    public MIMEType(String group, String tree, String subtype, String suffix) {
        this(text(group, tree, subtype, suffix), lower(group), lower(tree), lower(subtype), lower(suffix));
    }

    private static String text(String group, String tree, String subtype, String suffix) {
        if (group == null) {
            throw new IllegalArgumentException("a MIME type has a group, as text in text/html, but got null");
        }
        return lower(group
                + (subtype == null ? "" : "/")
                + (tree == null ? "" : tree + ".")
                + (subtype == null ? "" : subtype)
                + (suffix == null ? "" : "+" + suffix));
    }

    private static String lower(String part) {
        return part == null ? null : part.toLowerCase(Locale.ROOT);
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

    public boolean hasSubtype() {
        return subtype != null;
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
        return "*".equals(subtype);
    }

    /** Whether it stands for all types. */
    public boolean isWildcard() {
        return group.equals("*");
    }

    /** Whether this is its group, in letters of either case. */
    public boolean groupEquals(String other) {
        return group.equals(lower(other));
    }

    /** Whether this is its tree, in letters of either case; null for none. */
    public boolean treeEquals(String other) {
        return Objects.equals(tree, lower(other));
    }

    /** Whether this is its subtype, in letters of either case; null for none. */
    public boolean subtypeEquals(String other) {
        return Objects.equals(subtype, lower(other));
    }

    /** Whether this is its suffix, in letters of either case; null for none. */
    public boolean suffixEquals(String other) {
        return Objects.equals(suffix, lower(other));
    }

    public boolean hasSameGroupAs(MIMEType other) {
        return groupEquals(other.group);
    }

    public boolean hasSameTreeAs(MIMEType other) {
        return treeEquals(other.tree);
    }

    public boolean hasSameSubtypeAs(MIMEType other) {
        return subtypeEquals(other.subtype);
    }

    public boolean hasSameSuffixAs(MIMEType other) {
        return suffixEquals(other.suffix);
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
