package io.github.spencerpark.jupyter.kernel.display.common;

import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.net.URL;

/** Addresses as links. */
public final class Url {
    private Url() {}

    /** Has addresses shown as links from now on. */
    public static void registerAll(Renderer renderer) {
        renderer.createRegistration(URL.class).preferring(MIMEType.TEXT_HTML).register(Url::renderUrl);
    }

    /** Puts a link into the context. */
    public static void renderUrl(URL url, RenderContext context) {
        var address =
                url.toString().replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        context.getOutputContainer().putText(url.toString());
        context.renderIfRequested(MIMEType.TEXT_HTML, () -> "<a href=\"" + address + "\">" + address + "</a>");
    }
}
