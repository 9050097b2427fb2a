/** A notebook as one HTML file that needs nothing else: no network, no folder beside it, no server. */
package tunebook.kernel.app.html;
