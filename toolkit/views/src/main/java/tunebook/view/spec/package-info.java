/**
 * A figure as data: axes, panels, layers, marks, frames, captions, alternative texts and tables. Nothing here draws;
 * everything is immutable, so a test can ask a picture what it says.
 */
package tunebook.view.spec;
