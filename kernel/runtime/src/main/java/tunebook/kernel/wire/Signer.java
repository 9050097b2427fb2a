package tunebook.kernel.wire;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs messages with the key of the connection file, so that nobody else on the machine can run code in the kernel:
 * HMAC (RFC 2104) over the four JSON frames, in hexadecimal. An empty key turns signing off, as the protocol says.
 *
 * <p>Not safe for several threads at once: each has its own.
 */
public final class Signer {
    private final Mac mac;

    private Signer(Mac mac) {
        this.mac = mac;
    }

    /**
     * A signer.
     *
     * @param scheme {@code hmac-} and the digest, as {@code hmac-sha256}
     * @param key the secret; empty for no signatures
     */
    public static Signer of(String scheme, String key) {
        if (key.isEmpty()) {
            return new Signer(null);
        }
        if (!scheme.startsWith("hmac-")) {
            throw new IllegalArgumentException(
                    "signature_scheme must be hmac- and a digest, as hmac-sha256, but got " + scheme);
        }
        var algorithm = "Hmac" + scheme.substring("hmac-".length()).toUpperCase(Locale.ROOT);
        try {
            var mac = mac(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
            return new Signer(mac);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalArgumentException(
                    "this Java has no digest for signature_scheme " + scheme + "; use hmac-sha256", e);
        }
    }

    /** Asked by name, Java's own provider alone gets ready, and not all that come before it in the list. */
    private static Mac mac(String algorithm) throws NoSuchAlgorithmException {
        try {
            return Mac.getInstance(algorithm, "SunJCE");
        } catch (NoSuchProviderException | NoSuchAlgorithmException e) {
            // another Java, or one that was set up with other providers
            return Mac.getInstance(algorithm);
        }
    }

    /** False without a key. */
    boolean signs() {
        return mac != null;
    }

    /** The signature of some frames; empty without a key. */
    public String sign(List<byte[]> frames) {
        if (mac == null) {
            return "";
        }
        frames.forEach(mac::update);
        return HexFormat.of().formatHex(mac.doFinal());
    }

    /** Whether a signature is right. The comparison takes as long for a nearly right one as for a wrong one. */
    public boolean verify(byte[] signature, List<byte[]> frames) {
        return mac == null || MessageDigest.isEqual(sign(frames).getBytes(StandardCharsets.US_ASCII), signature);
    }
}
