package tunebook.kernel.notebook;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * A notebook: cells, and what is said about them as a whole.
 *
 * @param cells in the order of the file
 * @param metadata that of the whole notebook, such as {@code kernelspec}
 */
public record Notebook(List<Cell> cells, JsonObject metadata) {
    public Notebook {
        cells = List.copyOf(cells);
        metadata = metadata.deepCopy();
    }

    /** This notebook with other cells. */
    public Notebook withCells(List<Cell> others) {
        return new Notebook(others, metadata);
    }

    /** This notebook with other metadata. */
    public Notebook withMetadata(JsonObject other) {
        return new Notebook(cells, other);
    }

    /** This notebook as before its first run: no outputs, no execution counts. */
    public Notebook cleared() {
        return withCells(cells.stream().map(Cell::cleared).toList());
    }
}
