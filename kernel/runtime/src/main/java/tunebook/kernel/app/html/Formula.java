package tunebook.kernel.app.html;

/**
 * A formula in a text.
 *
 * @param source as written, with its delimiters
 * @param tex without them
 * @param display on a line of its own
 */
record Formula(String source, String tex, boolean display) {
    /** The element that the page's script replaces by the drawn formula; without script the TeX stays readable. */
    String toHtml() {
        return "<span class=\"" + (display ? "math display" : "math") + "\">" + Html.escape(tex) + "</span>";
    }
}
