package io.github.spencerpark.jupyter.kernel.display;

/** Shows values of one type, in the MIME types that the context asks for. */
@FunctionalInterface
public interface RenderFunction<T> {
    /** Puts what the context asks for into it. */
    void render(T data, RenderContext context);
}
