/** What a study is, as values: problem and direction, trials and their states, stop rules, and the stores that keep it. */
package tunebook.study;
