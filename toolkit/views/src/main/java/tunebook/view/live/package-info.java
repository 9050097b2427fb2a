/** Pictures of a run while it runs: a stage to show them on, and the show. */
package tunebook.view.live;
