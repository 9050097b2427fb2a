package tunebook.study;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * A line of a journal: an object of JSON whose last field {@code crc} is the CRC-32 of the bytes before that field, so that
 * a line with so much as a digit changed is not taken for what was written.
 */
final class JournalLine {
    private static final String CRC = ",\"crc\":\"";
    private static final int TAIL = CRC.length() + 8 + 2; // eight digits, a quote, a bracket
    private static final HexFormat HEX = HexFormat.of();

    private JournalLine() {}

    /** The bytes of the line, its end included; the object is open still. */
    static byte[] write(JsonWriter open) {
        byte[] body = open.toString().getBytes(StandardCharsets.UTF_8);
        byte[] line = Arrays.copyOf(body, body.length + TAIL + 1);
        byte[] tail = (CRC + HEX.toHexDigits(crc(body, body.length)) + "\"}\n").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(tail, 0, line, body.length, tail.length);
        return line;
    }

    /**
     * The object of the line.
     *
     * @param line without its end
     * @throws IllegalArgumentException if the line is not as it was written; the message says what is wrong with it
     */
    static JsonObject read(byte[] line) {
        int body = line.length - TAIL;
        if (body < 1) {
            throw new IllegalArgumentException("it has " + line.length + " bytes, too few for a line");
        }
        String text = decode(line);
        if (!text.startsWith(CRC, text.length() - TAIL)) {
            throw new IllegalArgumentException("it does not end with its check sum");
        }
        String stored = text.substring(text.length() - 10, text.length() - 2);
        String found = HEX.toHexDigits(crc(line, body));
        if (!stored.equals(found)) {
            throw new IllegalArgumentException("its check sum is " + stored + ", but its bytes give " + found);
        }
        if (JsonReader.read(text) instanceof JsonObject object) {
            return object;
        }
        throw new IllegalArgumentException("it is no object");
    }

    /** The change on this line. */
    static Change readChange(byte[] line, ChangeJson changes) {
        try {
            return changes.read(read(line));
        } catch (DateTimeParseException | ArithmeticException wrong) {
            throw new IllegalArgumentException(wrong.getMessage(), wrong);
        }
    }

    private static String decode(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw new IllegalArgumentException("it is not text in UTF-8", noText);
        }
    }

    private static int crc(byte[] bytes, int count) {
        var sum = new CRC32();
        sum.update(bytes, 0, count);
        return (int) sum.getValue();
    }
}
