package tunebook.study;

/**
 * Writes one line of JSON (RFC 8259), field by field. Doubles are written so that they are read back to the bit; NaN and
 * the infinities, which JSON has no numbers for, as the texts {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}.
 */
final class JsonWriter {
    private final StringBuilder text = new StringBuilder(256);
    private boolean comma;

    JsonWriter open(char bracket) {
        separate();
        text.append(bracket);
        comma = false;
        return this;
    }

    JsonWriter close(char bracket) {
        text.append(bracket);
        comma = true;
        return this;
    }

    JsonWriter name(String name) {
        separate();
        quote(name);
        text.append(':');
        comma = false;
        return this;
    }

    JsonWriter text(String value) {
        separate();
        quote(value);
        return this;
    }

    JsonWriter number(double value) {
        separate();
        if (Double.isFinite(value)) {
            text.append(value);
        } else {
            text.append('"').append(value).append('"');
        }
        return this;
    }

    JsonWriter number(long value) {
        separate();
        text.append(value);
        return this;
    }

    JsonWriter flag(boolean value) {
        separate();
        text.append(value);
        return this;
    }

    private void separate() {
        if (comma) {
            text.append(',');
        }
        comma = true;
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f || Character.isSurrogate(c) || c == 0x2028 || c == 0x2029) {
                escape(c); // half a surrogate pair has no form in UTF-8
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    private void escape(char c) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(Character.forDigit(c >> shift & 0xf, 16));
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
