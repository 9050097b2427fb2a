/** What an algorithm is told before it starts. */
package tunebook.study;
