package tunebook.kernel.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages become frames and messages again; whatever else comes is malformed. */
class CodecTest {
    private final Codec codec = new Codec(Signer.of("hmac-sha256", "key"));
    private final Message message = Message.request("execute_request", "s", Json.object("code", "é€😀 \"<b>\""));

    @Test
    void aMessageComesBackAsItWas() throws Exception {
        var identities = List.of(new byte[] {0, 1}, "client".getBytes(UTF_8));
        var buffers = List.of(new byte[] {-1, 0, 1});
        var sent = new Message(
                identities,
                message.header(),
                java.util.Optional.of(Header.of("parent", "p")),
                Json.object("a", List.of(1, 2.5, true)),
                message.content(),
                buffers);
        var received = codec.decode(codec.encode(sent));
        assertThat(received.header()).isEqualTo(sent.header());
        assertThat(received.parent()).isEqualTo(sent.parent());
        assertThat(received.metadata()).isEqualTo(sent.metadata());
        assertThat(received.content()).isEqualTo(sent.content());
        assertThat(received.identities()).hasSameSizeAs(identities).first().isEqualTo(identities.get(0));
        assertThat(received.buffers()).hasSize(1).first().isEqualTo(buffers.get(0));
    }

    @Test
    void everyChangedByteBreaksTheSignature() {
        var frames = codec.encode(message);
        for (int frame = 1; frame < frames.size(); frame++) {
            for (int at = 0; at < frames.get(frame).length; at += 7) {
                var changed = new ArrayList<>(frames);
                var bytes = frames.get(frame).clone();
                bytes[at] ^= 1;
                changed.set(frame, bytes);
                assertThatThrownBy(() -> codec.decode(changed))
                        .isInstanceOf(MalformedMessageException.class)
                        .hasMessageContaining("signature");
            }
        }
    }

    @Test
    void tooFewFramesAreMalformed() {
        var frames = codec.encode(message);
        for (int count = 0; count < frames.size(); count++) {
            var some = frames.subList(0, count);
            assertThatThrownBy(() -> codec.decode(some)).isInstanceOf(MalformedMessageException.class);
        }
    }

    @Test
    void aMessageCountsOnce() throws Exception {
        var frames = codec.encode(message);
        codec.decode(frames);
        assertThatThrownBy(() -> codec.decode(frames))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("second time");
        // another one with the same content is another one
        assertThat(codec.decode(codec.encode(Message.request("execute_request", "s", message.content()))))
                .isNotNull();
        var open = new Codec(Signer.of("hmac-sha256", ""));
        open.decode(frames);
        assertThat(open.decode(frames).header()).isEqualTo(message.header());
    }

    @Test
    void signaturesAreForgottenOldestFirst() {
        var seen = new SeenSignatures(3);
        for (int i = 0; i < 4; i++) {
            assertThat(seen.add(("ab" + i).getBytes(UTF_8))).isTrue();
        }
        assertThat(seen.add("ab3".getBytes(UTF_8))).isFalse();
        assertThat(seen.add("ab1".getBytes(UTF_8))).isFalse();
        assertThat(seen.add("ab0".getBytes(UTF_8))).isTrue();
    }

    @Test
    void numbersThatAreTooLargeAreNoWork() throws Exception {
        var json = Json.parse("{\"n\": 1e999999999, \"x\": 2.9}");
        assertThat(Json.number(json, "n", 0)).isEqualTo(Integer.MAX_VALUE);
        assertThat(Json.number(json, "x", 0)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "3", "null", "\"a\"", "{}", "{\"msg_id\": 3, \"msg_type\": \"a\"}"})
    void aHeaderThatIsNoneIsMalformed(String header) {
        var open = new Codec(Signer.of("hmac-sha256", ""));
        var frames = new ArrayList<>(open.encode(message));
        frames.set(2, header.getBytes(UTF_8));
        assertThatThrownBy(() -> open.decode(frames)).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void withoutAKeyAnySignatureIsRight() throws Exception {
        var open = new Codec(Signer.of("hmac-sha256", ""));
        assertThat(open.decode(codec.encode(message)).header()).isEqualTo(message.header());
    }

    @ParameterizedTest
    @CsvSource({
        // RFC 4231, test case 2; the same with SHA-512
        "hmac-sha256, Jefe, what do ya want for nothing?, 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "hmac-sha512, Jefe, what do ya want for nothing?, 164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
    })
    void signaturesAreHmac(String scheme, String key, String text, String expected) {
        var signer = Signer.of(scheme, key);
        var frames =
                List.of(text.substring(0, 9).getBytes(UTF_8), text.substring(9).getBytes(UTF_8));
        assertThat(signer.sign(frames)).isEqualTo(expected);
        assertThat(signer.verify(expected.getBytes(UTF_8), frames)).isTrue();
        assertThat(signer.verify(expected.substring(1).getBytes(UTF_8), frames)).isFalse();
        assertThat(signer.verify(new byte[0], frames)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"md5", "hmac-nothing", ""})
    void anUnknownSchemeIsSaidSo(String scheme) {
        assertThatThrownBy(() -> Signer.of(scheme, "key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hmac-sha256");
    }

    @Test
    void numbersThatJsonDoesNotHaveBecomeText() {
        var json = Json.object("n", Double.NaN, "i", Double.NEGATIVE_INFINITY, "x", 1.5, "none", null);
        assertThat(Json.write(json)).isEqualTo("{\"n\":\"NaN\",\"i\":\"-Infinity\",\"x\":1.5,\"none\":null}");
        assertThat(Json.number(new JsonObject(), "missing", 7)).isEqualTo(7);
    }
}
