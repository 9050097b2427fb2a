/**
 * A kernel at work: requests come in by the channels, one handler answers each kind, cells run in the engine, and what
 * they show goes out under their own name.
 */
package tunebook.kernel.session;
