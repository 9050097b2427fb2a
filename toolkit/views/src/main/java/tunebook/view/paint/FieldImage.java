package tunebook.view.paint;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import tunebook.view.spec.Mark.Field;

/** A field as a small picture, one pixel a cell and a palette of viridis; it is stretched when drawn. */
final class FieldImage {
    private static final int NOTHING = Viridis.SIZE - 1;

    private FieldImage() {}

    /** The picture, its first row on top; cells without a finite value are transparent. */
    static BufferedImage of(Field field) {
        var grid = field.grid();
        var image =
                new BufferedImage(grid.columns(), grid.rows(), BufferedImage.TYPE_BYTE_INDEXED, model(field.muted()));
        var raster = image.getRaster();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                double value = grid.value(column, row);
                int index = Double.isNaN(value)
                        ? NOTHING
                        : (int) Math.round(field.levels().position(value) * (NOTHING - 1));
                raster.setSample(column, grid.rows() - 1 - row, 0, index);
            }
        }
        return image;
    }

    private static IndexColorModel model(boolean muted) {
        var viridis = Viridis.of(muted);
        var argb = new int[Viridis.SIZE];
        for (int i = 0; i < NOTHING; i++) {
            argb[i] = 0xFF000000 | viridis.at(i / (NOTHING - 1.0));
        }
        argb[NOTHING] = 0x00FFFFFF;
        return new IndexColorModel(8, Viridis.SIZE, argb, 0, true, NOTHING, DataBuffer.TYPE_BYTE);
    }
}
