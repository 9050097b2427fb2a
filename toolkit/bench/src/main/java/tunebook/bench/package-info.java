/** Measures what the toolkit costs: JMH benchmarks, and programs that run two ways side by side. Never published. */
package tunebook.bench;
