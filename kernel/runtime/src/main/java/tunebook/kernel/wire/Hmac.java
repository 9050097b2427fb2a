package tunebook.kernel.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A keyed hash of a message (RFC 2104): {@code H(key ^ opad, H(key ^ ipad, message))}.
 *
 * <p>Java's own {@code Mac} gets the whole of its cryptography ready, elliptic curves too, a tenth of the time until the
 * first cell has run. Digests are there without.
 *
 * <p>Not safe for several threads at once.
 */
final class Hmac {
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    /** Digests that have taken up the key: for each message, a copy of each goes on from there. */
    private final MessageDigest inner;

    private final MessageDigest outer;

    private Hmac(MessageDigest inner, MessageDigest outer) {
        this.inner = inner;
        this.outer = outer;
    }

    /**
     * The hash for a key.
     *
     * @param algorithm a digest of the families MD5, SHA-1 and SHA-2, as Java names it
     * @throws NoSuchAlgorithmException if this Java has no such digest
     */
    static Hmac of(String algorithm, byte[] key) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance(algorithm);
        int block = digest.getDigestLength() > 32 ? 128 : 64;
        var padded = Arrays.copyOf(key.length > block ? digest.digest(key) : key, block);
        return new Hmac(keyed(algorithm, padded, INNER), keyed(algorithm, padded, OUTER));
    }

    private static MessageDigest keyed(String algorithm, byte[] key, byte pad) throws NoSuchAlgorithmException {
        var mixed = new byte[key.length];
        for (int i = 0; i < key.length; i++) {
            mixed[i] = (byte) (key[i] ^ pad);
        }
        var digest = MessageDigest.getInstance(algorithm);
        digest.update(mixed);
        return digest;
    }

    /** The hash of a message that comes in parts. */
    byte[] of(Iterable<byte[]> parts) {
        try {
            var message = (MessageDigest) inner.clone();
            parts.forEach(message::update);
            var whole = (MessageDigest) outer.clone();
            return whole.digest(message.digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the digests of this Java cannot be copied", e);
        }
    }
}
