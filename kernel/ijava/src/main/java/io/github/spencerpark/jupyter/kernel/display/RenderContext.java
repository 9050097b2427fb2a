package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is asked for when a value is to be shown, and the container for what was made. */
public class RenderContext {
    private final RenderRequestTypes requested;
    private final Renderer renderer;
    private final Map<String, Object> params;
    private final DisplayData out;

    public RenderContext(RenderRequestTypes requested, Renderer renderer, Map<String, Object> params, DisplayData out) {
        this.requested = requested;
        this.renderer = renderer;
        this.params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        this.out = out;
    }

    /** Renders the parts of a value. */
    public Renderer getRenderer() {
        return renderer;
    }

    /** Takes what is made. */
    public DisplayData getOutputContainer() {
        return out;
    }

    /** The wishes of the caller beside the MIME types. */
    public Map<String, Object> getParams() {
        return params;
    }

    /** A wish of the caller; null if there is none of that name. */
    public Object getParameter(String key) {
        return params.get(key);
    }

    public Object getParameter(String key, Object otherwise) {
        return params.getOrDefault(key, otherwise);
    }

    public String getParameterAsString(String key) {
        return getParameterAsString(key, null);
    }

    public String getParameterAsString(String key, String otherwise) {
        return parameter(key, otherwise, String::valueOf);
    }

    public Integer getParameterAsInt(String key) {
        return getParameterAsInt(key, null);
    }

    public Integer getParameterAsInt(String key, Integer otherwise) {
        return parameter(
                key,
                otherwise,
                value -> value instanceof Number n ? (Integer) n.intValue() : Integer.valueOf("" + value));
    }

    public Double getParameterAsDouble(String key) {
        return getParameterAsDouble(key, null);
    }

    public Double getParameterAsDouble(String key, Double otherwise) {
        return parameter(
                key,
                otherwise,
                value -> value instanceof Number n ? (Double) n.doubleValue() : Double.valueOf("" + value));
    }

    public Boolean getParameterAsBoolean(String key) {
        return getParameterAsBoolean(key, null);
    }

    public Boolean getParameterAsBoolean(String key, Boolean otherwise) {
        return parameter(key, otherwise, value -> Boolean.valueOf(value.toString()));
    }

    private <T> T parameter(String key, T otherwise, Function<Object, T> reading) {
        var value = params.get(key);
        return value == null ? otherwise : reading.apply(value);
    }

    /** Whether somebody asks for a type. */
    public boolean wantsDataRenderedAs(MIMEType type) {
        return resolveRequestedType(type) != null;
    }

    /** The type to make of one that can be made; null if nobody asks for it. */
    public MIMEType resolveRequestedType(MIMEType supported) {
        return requested.resolveSupportedType(supported);
    }

    /** If somebody asks for a type, has the container filled; whether it was. */
    public boolean renderIfRequested(MIMEType type, BiConsumer<MIMEType, DisplayData> filling) {
        var resolved = resolveRequestedType(type);
        if (resolved != null) {
            filling.accept(resolved, out);
        }
        return resolved != null;
    }

    /** If somebody asks for a type, makes it; whether it was made. */
    public boolean renderIfRequested(MIMEType type, Function<MIMEType, Object> making) {
        return renderIfRequested(type, (resolved, container) -> container.putData(resolved, making.apply(resolved)));
    }

    /** If somebody asks for a type, makes it; whether it was made. */
    public boolean renderIfRequested(MIMEType type, Supplier<Object> making) {
        return renderIfRequested(type, (resolved, container) -> container.putData(resolved, making.get()));
    }
}
