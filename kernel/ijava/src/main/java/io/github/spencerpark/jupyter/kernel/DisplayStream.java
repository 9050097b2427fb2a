package io.github.spencerpark.jupyter.kernel;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import tunebook.display.Screen;

/** The place under the cell where values appear. */
public final class DisplayStream {
    DisplayStream() {}

    /** Whether the calling thread belongs to a cell. */
    public boolean isAttached() {
        try {
            return Screen.current() != null;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Shows what a container holds, under its display id if it has one. */
    public void display(DisplayData data) {
        var screen = Screen.current();
        if (data.hasDisplayId()) {
            screen.display(data.bundle(), data.getDisplayId());
        } else {
            data.setDisplayId(screen.display(data.bundle()));
        }
    }

    /** Replaces what was shown under the container's display id. */
    public void updateDisplay(DisplayData data) {
        updateDisplay(data.getDisplayId(), data);
    }

    /** Replaces what was shown under a display id. */
    public void updateDisplay(String id, DisplayData data) {
        Screen.current().update(id, data.bundle());
    }
}
