/**
 * What went wrong, in words that teach: one small class a mistake, behind {@link
 * tunebook.kernel.engine.explain.Mistake}. Knows neither JShell nor how cells run; of the engine it uses the lexer.
 */
package tunebook.kernel.engine.explain;
