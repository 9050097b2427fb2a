/** What learners type. */
package tunebook.tuning;
