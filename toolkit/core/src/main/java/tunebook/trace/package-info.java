/** What a run leaves behind: inputs and steps, from which every picture is drawn. */
package tunebook.trace;
