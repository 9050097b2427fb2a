package tunebook.kernel.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Signs messages with the key of the connection file, so that nobody else on the machine can run code in the kernel:
 * {@link Hmac} over the four JSON frames, in hexadecimal. An empty key turns signing off, as the protocol says.
 *
 * <p>Not safe for several threads at once: each has its own.
 */
public final class Signer {
    private static final String SCHEMES = "hmac-(?:md5|sha(?:1|224|256|384|512))";

    private final Hmac hmac;

    private Signer(Hmac hmac) {
        this.hmac = hmac;
    }

    /**
     * A signer.
     *
     * @param scheme {@code hmac-} and a digest of the families MD5, SHA-1 and SHA-2, as {@code hmac-sha256}
     * @param key the secret; empty for no signatures
     */
    public static Signer of(String scheme, String key) {
        if (key.isEmpty()) {
            return new Signer(null);
        }
        if (!scheme.matches(SCHEMES)) {
            throw new IllegalArgumentException("signature_scheme must be hmac- and a digest, as hmac-sha256 (also md5,"
                    + " sha1, sha224, sha384, sha512), but got " + scheme);
        }
        var digest = scheme.substring("hmac-".length()).toUpperCase(Locale.ROOT).replaceFirst("SHA", "SHA-");
        try {
            return new Signer(Hmac.of(digest, key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(
                    "this Java has no digest for signature_scheme " + scheme + "; use hmac-sha256", e);
        }
    }

    /** False without a key. */
    boolean signs() {
        return hmac != null;
    }

    /** The signature of some frames; empty without a key. */
    public String sign(List<byte[]> frames) {
        return hmac == null ? "" : HexFormat.of().formatHex(hmac.of(frames));
    }

    /** Whether a signature is right. The comparison takes as long for a nearly right one as for a wrong one. */
    public boolean verify(byte[] signature, List<byte[]> frames) {
        return hmac == null || MessageDigest.isEqual(sign(frames).getBytes(StandardCharsets.US_ASCII), signature);
    }
}
