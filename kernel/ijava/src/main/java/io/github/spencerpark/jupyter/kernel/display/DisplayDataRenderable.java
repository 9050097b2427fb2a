package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Set;

/** A value that knows how it is shown. */
public interface DisplayDataRenderable {
    /** All MIME types. */
    Set<MIMEType> ANY = Set.of(MIMEType.ANY);

    /** The MIME types that it can make. */
    default Set<MIMEType> getSupportedRenderTypes() {
        return ANY;
    }

    /** The MIME types that it makes when nobody asks for others. */
    default Set<MIMEType> getPreferredRenderTypes() {
        return ANY;
    }

    /** Puts what the context asks for into it. */
    void render(RenderContext context);
}
