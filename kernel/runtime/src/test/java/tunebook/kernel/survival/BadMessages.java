package tunebook.kernel.survival;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tunebook.kernel.wire.Codec;
import tunebook.kernel.wire.ConnectionFile;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;
import tunebook.kernel.wire.Signer;

/**
 * Messages that no front end should send, a different one each time, the same ones for the same seed.
 *
 * <p>Some are not signed and are to be dropped; others are signed with the kernel's own key and say nonsense. None is a
 * right request to stop or interrupt the kernel, and none of those that are run declares anything or fails on purpose:
 * so the answers to all others are known.
 */
final class BadMessages {
    /** The ways in which messages are bad. */
    enum Kind {
        WRONG_KEY,
        NO_SIGNATURE,
        NO_DELIMITER,
        TRUNCATED,
        REORDERED,
        EXTRA_FRAMES,
        FLIPPED_BITS,
        NOISE,
        REPLAYED,
        LARGE,
        SIGNED_NOT_UTF8,
        SIGNED_NOT_JSON,
        SIGNED_DEEP,
        SIGNED_WRONG_HEADER,
        SIGNED_WRONG_CONTENT,
        SIGNED_RAW_CONTENT
    }

    private static final List<String> TYPES = List.of(
            "execute_request",
            "complete_request",
            "inspect_request",
            "is_complete_request",
            "history_request",
            "kernel_info_request",
            "comm_info_request",
            "comm_open",
            "comm_msg",
            "comm_close",
            "connect_request",
            "usage_request",
            "input_reply",
            "debug_request",
            "nothing_request",
            "nothing",
            "_request",
            "execute_reply",
            "status");

    private static final List<String> KEYS = List.of(
            "code",
            "cursor_pos",
            "silent",
            "store_history",
            "user_expressions",
            "allow_stdin",
            "comm_id",
            "target_name",
            "data",
            "hist_access_type",
            "pattern",
            "n",
            "session",
            "start",
            "stop",
            "output",
            "raw",
            "unique",
            "value",
            "detail_level");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "-5",
            "0",
            "1e9",
            "1e999",
            "-1e999999999",
            "0.5",
            "123456789012345678901234567890",
            "NaN",
            "\"\"",
            "\"x\"",
            "\"3\"",
            "\"range\"",
            "\"search\"",
            "\"tail\"",
            "\"[^]\"",
            "\"*\"",
            "\"\\ud83d\"",
            "\"\\udc00\\ud800\"",
            "\"\\u0000\"",
            "\"😀.len\"",
            "\"Math.max(\"",
            "\"%\"",
            "\"%%\"",
            "\"?\"",
            "[]",
            "[1,\"a\",null,[[]]]",
            "{}",
            "{\"a\":{\"b\":[null,1.5]}}");

    /** Words that end nothing of Java: a cell of them runs and does nothing. */
    private static final List<String> HARMLESS = List.of("", ";", "// \ud83d", "\u0000", "/* */", "{ }", "\n\n\t");

    private static final int SIGNATURE = 1;
    private static final int FIRST_SIGNED = 2;
    private static final int END_OF_SIGNED = 6;
    private static final int DEEP = 100_000;
    private static final int LARGEST = 1 << 20;

    private final Random random;
    private final Signer signer;
    private final Codec codec;
    private final Codec foreign = new Codec(Signer.of("hmac-sha256", "another key"));
    private List<byte[]> earlier;

    BadMessages(ConnectionFile connection, long seed) {
        random = new Random(seed);
        signer = connection.signer();
        codec = new Codec(connection.signer());
        earlier = codec.encode(request());
    }

    Kind kind() {
        return any(Arrays.asList(Kind.values()));
    }

    /** The frames of the next message of a kind. */
    List<byte[]> next(Kind kind) {
        var frames = frames(kind);
        return frames.isEmpty() ? List.of(new byte[0]) : frames;
    }

    private List<byte[]> frames(Kind kind) {
        var frames = new ArrayList<>(codec.encode(request()));
        switch (kind) {
            case WRONG_KEY -> {
                return foreign.encode(request());
            }
            case NO_SIGNATURE -> frames.set(SIGNATURE, noise(random.nextInt(80)));
            case NO_DELIMITER -> frames.set(0, noise(random.nextInt(12)));
            case TRUNCATED -> truncate(frames);
            case REORDERED -> Collections.shuffle(frames, random);
            case EXTRA_FRAMES -> extend(frames);
            case FLIPPED_BITS -> flip(frames);
            case NOISE -> {
                return noise();
            }
            case REPLAYED -> {
                var again = earlier;
                earlier = frames;
                return again;
            }
            case LARGE -> frames.set(random.nextInt(END_OF_SIGNED), noise(random.nextInt(LARGEST)));
            case SIGNED_NOT_UTF8 -> damage(frames, noise(1 + random.nextInt(100)));
            case SIGNED_NOT_JSON -> damage(frames, notJson());
            case SIGNED_DEEP -> damage(frames, deep());
            case SIGNED_WRONG_HEADER -> replaceHeader(frames);
            case SIGNED_WRONG_CONTENT -> {
                // as it came out of the codec
            }
            default -> rawContent(frames);
        }
        return frames;
    }

    /** A request that may be understood, but says what makes no sense. */
    private Message request() {
        var content = new JsonObject();
        for (int fields = random.nextInt(6); fields > 0; fields--) {
            content.add(any(KEYS), JsonParser.parseString(any(VALUES)));
        }
        var type = any(TYPES);
        if (type.equals("execute_request")) {
            content.addProperty("code", any(HARMLESS));
            content.addProperty("stop_on_error", false);
            content.remove("user_expressions");
        }
        return Message.request(type, random.nextBoolean() ? "bad" : "good", content);
    }

    private void truncate(List<byte[]> frames) {
        if (random.nextBoolean()) {
            frames.subList(random.nextInt(frames.size()), frames.size()).clear();
        } else {
            int at = random.nextInt(END_OF_SIGNED);
            frames.set(at, Arrays.copyOf(frames.get(at), random.nextInt(1 + frames.get(at).length / 2)));
        }
    }

    private void extend(List<byte[]> frames) {
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            frames.add(
                    random.nextInt(frames.size() + 1),
                    random.nextInt(4) == 0 ? frames.get(0) : noise(random.nextInt(50)));
        }
    }

    private void flip(List<byte[]> frames) {
        int at = random.nextInt(END_OF_SIGNED);
        // a copy: the delimiter is one array for all messages
        var frame = frames.get(at).clone();
        if (frame.length > 0) {
            frame[random.nextInt(frame.length)] ^= (byte) (1 << random.nextInt(8));
        }
        frames.set(at, frame);
    }

    private List<byte[]> noise() {
        var frames = new ArrayList<byte[]>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            frames.add(noise(random.nextInt(300)));
        }
        return frames;
    }

    private byte[] noise(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Replaces one of the signed frames, and signs them anew. */
    private void damage(List<byte[]> frames, byte[] frame) {
        frames.set(FIRST_SIGNED + random.nextInt(4), frame);
        sign(frames);
    }

    private void sign(List<byte[]> frames) {
        frames.set(
                SIGNATURE,
                signer.sign(frames.subList(FIRST_SIGNED, END_OF_SIGNED)).getBytes(UTF_8));
    }

    private byte[] notJson() {
        return any(List.of(
                        "",
                        "[",
                        "{",
                        "\"",
                        "{}{}",
                        "\u0000",
                        "1e9",
                        "null",
                        "[]",
                        "{\"a\":}",
                        "{'a':1",
                        "nul",
                        "\ufeff{}"))
                .getBytes(UTF_8);
    }

    private byte[] deep() {
        var open = any(List.of("[", "{\"a\":", "[{\"a\":"));
        var shut = any(List.of("", "]", "}"));
        int depth = 1 + random.nextInt(DEEP);
        // deep within an object too, where it is read as a value of the content
        return ("{\"code\":" + open.repeat(depth) + "1" + shut.repeat(depth) + "}").getBytes(UTF_8);
    }

    private void replaceHeader(List<byte[]> frames) {
        var header = JsonParser.parseString(new String(frames.get(FIRST_SIGNED), UTF_8))
                .getAsJsonObject();
        var key = any(List.of("msg_id", "session", "username", "date", "msg_type", "version"));
        header.remove(key);
        if (random.nextBoolean()) {
            header.add(key, JsonParser.parseString(any(VALUES)));
        }
        boolean asParent = random.nextInt(3) == 0;
        frames.set(FIRST_SIGNED + (asParent ? 1 : 0), Json.write(header).getBytes(UTF_8));
        sign(frames);
    }

    /** JSON that a library would not write: keys that come twice, text in Latin-1, digits without end. */
    private void rawContent(List<byte[]> frames) {
        var content = any(List.of(
                "{\"code\":\"\",\"code\":\"\",\"code\":[]}",
                "{\"code\":\"\",\"cursor_pos\":" + "9".repeat(10_000) + "}",
                "{\"code\":\"// \\ud800\\ud800\",\"silent\":tRuE}",
                "{\"code\":\"\",\"user_expressions\":[1,2]}",
                "{\"code\":\"// é\"}",
                "{\"data\":{\"x\":1e-999999},\"comm_id\":\"" + "a".repeat(100_000) + "\"}",
                "{\"\":{\"\":{\"\":\"\"}}}"));
        frames.set(END_OF_SIGNED - 1, content.getBytes(random.nextBoolean() ? UTF_8 : ISO_8859_1));
        sign(frames);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
