package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tunebook.display.Registration;
import tunebook.display.Screen;

/** Renders values, and takes renderers for more types: those of the kernel that runs the calling cell. */
public class Renderer {
    /**
     * Begins the registration of a renderer: {@code createRegistration(X.class).preferring(MIMEType.TEXT_HTML)
     * .register((x, context) -> ...)}.
     */
    public <T> RenderRegistration<T> createRegistration(Class<T> type) {
        return new RenderRegistration<>(type);
    }

    /** From now on, in every cell, values of these types are shown by the function. */
    public <T> void register(
            Set<MIMEType> supported,
            Set<MIMEType> preferred,
            Set<Class<? extends T>> types,
            RenderFunction<T> function) {
        types.forEach(type -> register(type, supported, preferred, function));
    }

    private <T, S extends T> void register(
            Class<S> type, Set<MIMEType> supported, Set<MIMEType> preferred, RenderFunction<T> function) {
        Screen.current()
                .register(Registration.of(
                                type,
                                (value, mimes) -> rendered(value, mimes, Map.of(), function)
                                        .bundle())
                        .preferring(names(preferred))
                        .supporting(names(supported)));
    }

    /** What a value makes of itself, in the types asked for or, if there are none, in those that it prefers. */
    public DisplayData renderItself(DisplayDataRenderable value, List<String> mimes) {
        var wanted = mimes.isEmpty() ? List.of(names(value.getPreferredRenderTypes())) : mimes;
        return rendered(value, wanted, Map.of(), DisplayDataRenderable::render);
    }

    private <T> DisplayData rendered(
            T value, List<String> mimes, Map<String, Object> params, RenderFunction<? super T> function) {
        var out = new DisplayData();
        function.render(value, new RenderContext(RenderRequestTypes.of(mimes), this, params, out));
        return out;
    }

    private static String[] names(Set<MIMEType> types) {
        // a renderer for anything is asked for anything: that is what no names mean
        return types.contains(MIMEType.ANY)
                ? new String[0]
                : types.stream().map(MIMEType::toString).toArray(String[]::new);
    }

    /** Renders a value in the types that its renderer prefers. */
    public DisplayData render(Object value) {
        return renderAs(value);
    }

    /** Renders a value in the types that its renderer prefers, with wishes beside the types. */
    public DisplayData render(Object value, Map<String, Object> params) {
        return renderAs(value, params);
    }

    /** Renders a value in the types asked for. */
    public DisplayData renderAs(Object value, String... types) {
        return renderAs(value, Map.of(), types);
    }

    /** Renders a value in the types asked for, with wishes beside the types. */
    public DisplayData renderAs(Object value, Map<String, Object> params, String... types) {
        if (value instanceof DisplayDataRenderable renderable && !params.isEmpty()) {
            return rendered(renderable, List.of(types), params, DisplayDataRenderable::render);
        }
        return value instanceof DisplayData data
                ? data
                : new DisplayData(Screen.current().render(value, List.of(types)));
    }

    /** A renderer that is being described. */
    public class RenderRegistration<T> {
        private final Set<Class<? extends T>> types = new LinkedHashSet<>();
        private final List<MIMEType> supported = new ArrayList<>();
        private final List<MIMEType> preferred = new ArrayList<>();

        RenderRegistration(Class<? extends T> type) {
            types.add(type);
        }

        /** Types that it can make. */
        public RenderRegistration<T> supporting(MIMEType... mimes) {
            supported.addAll(List.of(mimes));
            return this;
        }

        /** Types that it can make. */
        public RenderRegistration<T> supporting(String... mimes) {
            Stream.of(mimes).map(MIMEType::parse).forEach(supported::add);
            return this;
        }

        /** Types that it makes when nobody asks for others. */
        public RenderRegistration<T> preferring(MIMEType... mimes) {
            preferred.addAll(List.of(mimes));
            return this;
        }

        /** Types that it makes when nobody asks for others. */
        public RenderRegistration<T> preferring(String... mimes) {
            Stream.of(mimes).map(MIMEType::parse).forEach(preferred::add);
            return this;
        }

        /** One more class whose values it shows. */
        public RenderRegistration<T> onType(Class<? extends T> type) {
            types.add(type);
            return this;
        }

        /** From now on, in every cell, values of the types are shown by the function. */
        public void register(RenderFunction<T> function) {
            Renderer.this.register(new LinkedHashSet<>(supported), new LinkedHashSet<>(preferred), types, function);
        }
    }
}
