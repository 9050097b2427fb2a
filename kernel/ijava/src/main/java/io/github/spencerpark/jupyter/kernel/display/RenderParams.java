package io.github.spencerpark.jupyter.kernel.display;

import java.util.LinkedHashMap;

/** Wishes for a rendering beside its MIME types: {@code paramsOf("width", 300).and("height", 200)}. */
public class RenderParams extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1L;

    public RenderParams() {}

    /** A first wish. */
    public static RenderParams paramsOf(String key, Object value) {
        return new RenderParams().with(key, value);
    }

    /** One wish more. */
    public RenderParams with(String key, Object value) {
        put(key, value);
        return this;
    }

    /** One wish more. */
    public RenderParams and(String key, Object value) {
        return with(key, value);
    }
}
