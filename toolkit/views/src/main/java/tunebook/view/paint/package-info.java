/**
 * The one painter: draws a {@link tunebook.view.spec.FigureSpec} on any {@code Graphics2D}, whether its strokes become
 * pixels or SVG elements.
 */
package tunebook.view.paint;
