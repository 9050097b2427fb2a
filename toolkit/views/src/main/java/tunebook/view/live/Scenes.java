package tunebook.view.live;

import java.util.Base64;
import java.util.Locale;
import tunebook.view.paint.Painter;
import tunebook.view.spec.FigureSpec;

/** What is shown of a run while it runs: a bar, words, a picture. */
final class Scenes {
    private static final int PNG_BYTES = 60_000;

    private Scenes() {}

    /** The last frame of a figure. */
    static Stage.Scene picture(FigureSpec spec) {
        int frame = spec.frames().size() - 1;
        var png = Base64.getEncoder().encodeToString(new Painter(spec).png(frame, 1, PNG_BYTES));
        var alt = spec.frames().get(frame).alt();
        return new Stage.Scene(
                "<img width=\"" + spec.width() + "\" alt=\"" + escaped(alt) + "\" src=\"data:image/png;base64," + png
                        + "\">",
                alt);
    }

    /** A scene under a bar that is filled to this share. */
    static Stage.Scene underBar(double share, String words, Stage.Scene scene) {
        return new Stage.Scene(
                "<p style=\"margin:0\"><progress max=\"1\" value=\"" + String.format(Locale.ROOT, "%.3f", share)
                        + "\" style=\"width:300px\"></progress> " + escaped(words) + "</p>" + scene.html(),
                words + ". " + scene.words());
    }

    /** A line in grey. */
    static Stage.Scene line(String words) {
        return new Stage.Scene("<p style=\"margin:0;color:#767676\">" + escaped(words) + "</p>", words);
    }

    /** A scene under a line. */
    static Stage.Scene underLine(String words, Stage.Scene scene) {
        return new Stage.Scene("<p>" + escaped(words) + "</p>" + scene.html(), words + " " + scene.words());
    }

    /** {@code "3.2 s"}, {@code "45 s"}, {@code "2 min 5 s"}. */
    static String time(double seconds) {
        if (seconds < 9.95) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
