/** Pictures of recorded steps: what a learner calls, and the bridge to the kernel. */
package tunebook.view;
