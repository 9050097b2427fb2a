package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.DisplayDataRenderable;
import java.util.List;
import java.util.Map;
import tunebook.display.Renderer;
import tunebook.spi.Extension;

/** Shows the values of this module as what they hold, and those that show themselves. */
public final class IJavaExtension implements Extension {
    @Override
    public Map<String, Renderer<?>> renderers() {
        Renderer<DisplayData> held = (DisplayData value, List<String> mimes) -> value.bundle();
        Renderer<DisplayDataRenderable> shown = (value, mimes) -> IJava.getKernelInstance()
                .getRenderer()
                .renderItself(value, mimes)
                .bundle();
        return Map.of(DisplayData.class.getName(), held, DisplayDataRenderable.class.getName(), shown);
    }
}
