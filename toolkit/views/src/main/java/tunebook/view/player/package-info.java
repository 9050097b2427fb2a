/** Figures as HTML that plays by itself, in any notebook and without one. */
package tunebook.view.player;
