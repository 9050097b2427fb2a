package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.stream.Stream;

/** {@link tunebook.display.Display} under the name that IJava gives it: every cell can call these functions. */
public final class Display {
    private Display() {}

    /** Shows a value under the cell and returns the id by which it can be updated. */
    public static String display(Object value) {
        if (value instanceof DisplayData data) {
            IJava.getKernelInstance().display(data);
            return data.getDisplayId();
        }
        return tunebook.display.Display.display(value);
    }

    public static String display(Object value, String... mimes) {
        return tunebook.display.Display.display(value, mimes);
    }

    public static String display(Object value, MIMEType... mimes) {
        return tunebook.display.Display.display(value, names(mimes));
    }

    public static DisplayData render(Object value) {
        return new DisplayData(tunebook.display.Display.render(value));
    }

    public static DisplayData render(Object value, String... mimes) {
        return new DisplayData(tunebook.display.Display.render(value, mimes));
    }

    public static DisplayData render(Object value, MIMEType... mimes) {
        return new DisplayData(tunebook.display.Display.render(value, names(mimes)));
    }

    public static void updateDisplay(String id, Object value) {
        tunebook.display.Display.updateDisplay(id, value);
    }

    public static void updateDisplay(String id, Object value, String... mimes) {
        tunebook.display.Display.updateDisplay(id, value, mimes);
    }

    public static void updateDisplay(String id, Object value, MIMEType... mimes) {
        tunebook.display.Display.updateDisplay(id, value, names(mimes));
    }

    /** Empties the cell's output; with {@code wait}, only when the next output arrives. */
    public static void clearOutput(boolean wait) {
        tunebook.display.Display.clearOutput(wait);
    }

    private static String[] names(MIMEType... mimes) {
        return Stream.of(mimes).map(MIMEType::toString).toArray(String[]::new);
    }
}
