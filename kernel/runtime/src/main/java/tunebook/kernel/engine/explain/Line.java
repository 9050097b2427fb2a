package tunebook.kernel.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a message, in pieces that each have their ink.
 *
 * @param pieces from left to right
 */
public record Line(List<Piece> pieces) {
    /** Text of one ink. */
    public record Piece(Ink ink, String text) {}

    public Line {
        pieces = List.copyOf(pieces);
    }

    /** A line of one piece. */
    public static Line of(Ink ink, String text) {
        return new Line(List.of(new Piece(ink, text)));
    }

    /** A line in the front end's own colour. */
    public static Line of(String text) {
        return of(Ink.PLAIN, text);
    }

    /** The line with another piece at its end. */
    public Line and(Ink ink, String text) {
        var more = new ArrayList<>(pieces);
        more.add(new Piece(ink, text));
        return new Line(more);
    }

    /** Without colours. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** With the escape sequences of terminals. */
    public String painted() {
        return pieces.stream().map(piece -> piece.ink().paint(piece.text())).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return text();
    }
}
