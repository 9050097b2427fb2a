package tunebook.kernel.wire;

import java.util.Arrays;
import java.util.LinkedHashSet;

/**
 * The signatures of the latest messages, so that nobody who has read a message off the wire can send it once more. No
 * front end sends a message twice: each has an id of its own, so each has its own signature.
 *
 * <p>Only signatures that were found right come here: nobody without the key can make this forget one.
 */
final class SeenSignatures {
    private final int capacity;
    /** Hashes in the order of arrival: an accidental equal among so few is as unlikely as a guessed key of 64 bits. */
    private final LinkedHashSet<Long> seen = new LinkedHashSet<>();

    SeenSignatures(int capacity) {
        this.capacity = capacity;
    }

    /** Remembers a signature; false if it is remembered already. */
    boolean add(byte[] signature) {
        boolean added = seen.add(hash(signature));
        if (seen.size() > capacity) {
            var oldest = seen.iterator();
            oldest.next();
            oldest.remove();
        }
        return added;
    }

    /** Of the two halves, each of which is the hexadecimal form of random bits. */
    private static long hash(byte[] signature) {
        int half = signature.length / 2;
        long left = Arrays.hashCode(Arrays.copyOf(signature, half));
        long right = Arrays.hashCode(Arrays.copyOfRange(signature, half, signature.length));
        return (left << 32) | (right & 0xffff_ffffL);
    }
}
