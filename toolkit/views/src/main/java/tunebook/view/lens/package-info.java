/**
 * From recorded steps to figures: each lens is a function of a recording. A lens may evaluate the recorded objective, to
 * draw the ground; it never fits, samples or chooses, so what it marks is what the run did.
 */
package tunebook.view.lens;
