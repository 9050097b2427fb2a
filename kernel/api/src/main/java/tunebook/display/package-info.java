/** How values become visible: MIME bundles, renderers, and the screen under a cell. Nothing here knows Jupyter. */
package tunebook.display;
