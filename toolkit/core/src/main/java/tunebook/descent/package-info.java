/** Gradient optimizers: update rules, their state, and the events that lay each step open. */
package tunebook.descent;
