package tunebook.kernel.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cuts messages into frames and puts them together again:
 *
 * <pre>identities... | &lt;IDS|MSG&gt; | signature | header | parent | metadata | content | buffers...</pre>
 *
 * <p>The signature is checked before anything is parsed, and a message that comes a second time is malformed. Not safe
 * for several threads at once.
 */
public final class Codec {
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(UTF_8);
    private static final int SIGNED = 4;

    /** As many as ipykernel remembers. */
    private static final int REMEMBERED = 1 << 16;

    private final Signer signer;
    private final SeenSignatures seen = new SeenSignatures(REMEMBERED);

    public Codec(Signer signer) {
        this.signer = signer;
    }

    /** The frames of a message. */
    public List<byte[]> encode(Message message) {
        var signed = List.of(
                bytes(message.header().json()),
                bytes(message.parent().map(Header::json).orElseGet(JsonObject::new)),
                bytes(message.metadata()),
                bytes(message.content()));
        var frames = new ArrayList<byte[]>(message.identities());
        frames.add(DELIMITER);
        frames.add(signer.sign(signed).getBytes(UTF_8));
        frames.addAll(signed);
        frames.addAll(message.buffers());
        return frames;
    }

    /** The message that some frames hold. */
    public Message decode(List<byte[]> frames) throws MalformedMessageException {
        int delimiter = delimiter(frames);
        int first = delimiter + 2;
        if (frames.size() < first + SIGNED) {
            throw new MalformedMessageException("only " + (frames.size() - delimiter - 1)
                    + " frames after the delimiter; a message has a signature and four JSON frames");
        }
        var signed = frames.subList(first, first + SIGNED);
        if (!signer.verify(frames.get(delimiter + 1), signed)) {
            throw new MalformedMessageException("the signature is not made with this kernel's key");
        }
        if (signer.signs() && !seen.add(frames.get(delimiter + 1))) {
            throw new MalformedMessageException("the same message came a second time");
        }
        var parent = json(signed.get(1));
        return new Message(
                frames.subList(0, delimiter),
                Header.parse(json(signed.get(0))),
                parent.size() == 0 ? Optional.empty() : Optional.of(Header.parse(parent)),
                json(signed.get(2)),
                json(signed.get(3)),
                frames.subList(first + SIGNED, frames.size()));
    }

    private static int delimiter(List<byte[]> frames) throws MalformedMessageException {
        for (int i = 0; i < frames.size(); i++) {
            if (Arrays.equals(frames.get(i), DELIMITER)) {
                return i;
            }
        }
        throw new MalformedMessageException("no delimiter among " + frames.size() + " frames");
    }

    private static JsonObject json(byte[] frame) throws MalformedMessageException {
        return Json.parse(new String(frame, UTF_8));
    }

    private static byte[] bytes(JsonObject json) {
        return Json.write(json).getBytes(UTF_8);
    }
}
