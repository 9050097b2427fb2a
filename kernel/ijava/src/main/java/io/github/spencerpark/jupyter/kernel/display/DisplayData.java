package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.LinkedHashMap;
import java.util.Map;
import tunebook.display.MimeBundle;

/** A {@link MimeBundle} that is filled bit by bit, as notebooks for IJava do. */
public final class DisplayData {
    private final Map<String, Object> data = new LinkedHashMap<>();
    private final Map<String, Object> metadata = new LinkedHashMap<>();
    private String displayId;

    /** Nothing yet. */
    public DisplayData() {
        this(new MimeBundle(Map.of(), Map.of()));
    }

    /** Plain text. */
    public DisplayData(String text) {
        this(MimeBundle.text(text));
    }

    /** What another one holds. */
    public DisplayData(DisplayData other) {
        assign(other);
    }

    /** What a bundle holds. */
    public DisplayData(MimeBundle bundle) {
        data.putAll(bundle.data());
        metadata.putAll(bundle.metadata());
    }

    /** What is held now. */
    public MimeBundle bundle() {
        return new MimeBundle(data, metadata);
    }

    public void putData(MIMEType type, Object content) {
        putData(type.toString(), content);
    }

    public void putData(String type, Object content) {
        data.put(type, content);
    }

    public void putMetaData(String key, Object value) {
        metadata.put(key, value);
    }

    /** Metadata of the content of one type. */
    public void putMetaData(MIMEType type, Object value) {
        putMetaData(type.toString(), value);
    }

    /** The content of one type, and metadata of it. */
    public void putData(MIMEType type, Object content, Object meta) {
        putData(type, content);
        putMetaData(type, meta);
    }

    public Object getData(MIMEType type) {
        return data.get(type.toString());
    }

    public boolean hasDataForType(MIMEType type) {
        return data.containsKey(type.toString());
    }

    /** An empty one for null. */
    public static DisplayData emptyIfNull(DisplayData data) {
        return data == null ? new DisplayData() : data;
    }

    /** Takes over all that another one holds. */
    public void assign(DisplayData other) {
        data.putAll(other.data);
        metadata.putAll(other.metadata);
        displayId = other.displayId == null ? displayId : other.displayId;
    }

    /** The id under which {@link io.github.spencerpark.ijava.runtime.Display#display} shows it. */
    public void setDisplayId(String id) {
        displayId = id;
    }

    public boolean hasDisplayId() {
        return displayId != null;
    }

    /** The id, or null. */
    public String getDisplayId() {
        return displayId;
    }

    public void putText(String text) {
        putData(MIMEType.TEXT_PLAIN, text);
    }

    public void putHTML(String html) {
        putData(MIMEType.TEXT_HTML, html);
    }

    public void putMarkdown(String markdown) {
        putData(MIMEType.TEXT_MARKDOWN, markdown);
    }

    public void putLatex(String latex) {
        putData(MIMEType.TEXT_LATEX, latex);
    }

    /** A formula without the dollar signs around it. */
    public void putMath(String formula) {
        putLatex("$$" + formula + "$$");
    }

    public void putSVG(String svg) {
        putData(MIMEType.IMAGE_SVG, svg);
    }

    public void putJavaScript(String script) {
        putData(MIMEType.APPLICATION_JAVASCRIPT, script);
    }

    public void putJSON(String json) {
        putData(MIMEType.APPLICATION_JSON, json);
    }
}
