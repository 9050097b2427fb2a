/**
 * What the checks that let a cell be stopped cost in its loops, by JMH: {@link tunebook.kernel.bench.checks.ChecksMain}.
 * Each loop of {@link tunebook.kernel.bench.checks.Loop} is compiled from source by JShell twice: by the kernel, which
 * weaves in the checks, and by JShell as it is.
 *
 * <pre>{@code
 * mvn -q -pl kernel/bench -am package -DskipTests
 * cd kernel/bench/target
 * java -cp 'test-classes:classes:test-lib/*' tunebook.kernel.bench.checks.ChecksMain
 * }</pre>
 */
package tunebook.kernel.bench.checks;
