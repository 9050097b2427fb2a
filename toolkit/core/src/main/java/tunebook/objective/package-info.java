/** What is minimized: functions with values, gradients, domains and known minima; data sets and their losses. */
package tunebook.objective;
