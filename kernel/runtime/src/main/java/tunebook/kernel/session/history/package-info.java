/** The cells that were run, in this session and in earlier ones: kept on disk, and asked for by front ends. */
package tunebook.kernel.session.history;
