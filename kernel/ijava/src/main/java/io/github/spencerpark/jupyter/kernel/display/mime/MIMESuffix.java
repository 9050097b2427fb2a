package io.github.spencerpark.jupyter.kernel.display.mime;

import java.util.Locale;
import java.util.Map;

/** What a MIME type says after the plus: the format underneath, as XML is that of SVG (RFC 6839, RFC 7049). */
public final class MIMESuffix {
    /** The types of which a reader needs to know no more than the suffix. */
    private static final Map<String, MIMEType> TYPES = Map.of(
            "xml", MIMEType.APPLICATION_XML,
            "json", MIMEType.APPLICATION_JSON,
            "fastinfoset", MIMEType.APPLICATION_FASTINFOSET,
            "wbxml", MIMEType.APPLICATION_VND_WAP_WBXML,
            "zip", MIMEType.APPLICATION_ZIP,
            "cbor", MIMEType.APPLICATION_CBOR);

    public static final MIMESuffix XML = of("xml");
    public static final MIMESuffix JSON = of("json");
    /** Basic encoding rules of ASN.1, of which there is no type as such. */
    public static final MIMESuffix BER = of("ber");
    /** Distinguished encoding rules of ASN.1, of which there is no type as such. */
    public static final MIMESuffix DER = of("der");

    public static final MIMESuffix FASTINFOSET = of("fastinfoset");
    public static final MIMESuffix WBXML = of("wbxml");
    public static final MIMESuffix ZIP = of("zip");
    public static final MIMESuffix CBOR = of("cbor");

    private final String suffix;

    private MIMESuffix(String suffix) {
        this.suffix = suffix;
    }

    /** The suffix of a name, in letters of either case; null for null. */
    public static MIMESuffix of(String name) {
        return name == null ? null : new MIMESuffix(name.toLowerCase(Locale.ROOT));
    }

    /** The suffix of a type; null if it has none. */
    public static MIMESuffix of(MIMEType type) {
        return of(type.getSuffix());
    }

    public String getSuffix() {
        return suffix;
    }

    /** The type of the format underneath, as {@code application/xml}; null if there is none. */
    public MIMEType getDelegate() {
        return TYPES.get(suffix);
    }

    public boolean hasDelegate() {
        return TYPES.containsKey(suffix);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MIMESuffix it && it.suffix.equals(suffix);
    }

    @Override
    public int hashCode() {
        return suffix.hashCode();
    }

    @Override
    public String toString() {
        return suffix;
    }
}
