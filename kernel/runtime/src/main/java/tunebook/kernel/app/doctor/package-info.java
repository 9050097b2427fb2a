/** {@code tunebook doctor}: one class for each thing that can be wrong with a machine, and what to do about it. */
package tunebook.kernel.app.doctor;
