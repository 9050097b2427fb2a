package tunebook.display;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A sheet as text in columns: size, names, types, rows. As many columns as a line holds, from both ends. */
final class SheetText {
    private static final int WIDTH = 100;
    private static final int LONGEST_CELL = 24;

    private SheetText() {}

    static String of(Sheet sheet) {
        int most = Sheet.SHOWN;
        var columns = columns(sheet, most);
        while (width(columns) > WIDTH && most > 2) {
            most -= 2;
            columns = columns(sheet, most);
        }
        var lines = new ArrayList<String>();
        lines.add(sheet.title().isEmpty() ? sheet.size() : sheet.title() + ": " + sheet.size());
        for (int i = 0; i < columns.get(0).size(); i++) {
            int line = i;
            lines.add(columns.stream()
                    .map(column -> column.get(line))
                    .collect(Collectors.joining("  "))
                    .stripTrailing());
        }
        int gap = 2 + Sheet.SHOWN / 2;
        if (sheet.rows() > Sheet.SHOWN) {
            lines.set(gap + 1, sheet.rowsBetween());
        }
        return String.join("\n", lines);
    }

    private static int width(List<List<String>> columns) {
        return columns.stream().mapToInt(column -> column.get(0).length() + 2).sum() - 2;
    }

    /** Column by column, the texts of head and rows, filled up to one length. */
    private static List<List<String>> columns(Sheet sheet, int most) {
        var rows = sheet.shownRows();
        var columns = new ArrayList<List<String>>();
        columns.add(filled(
                concat("", "", IntStream.of(rows).mapToObj(String::valueOf).toList()), true));
        for (int index : sheet.shownColumns(most)) {
            columns.add(column(sheet, index, rows));
        }
        return columns;
    }

    private static List<String> column(Sheet sheet, int index, int[] rows) {
        if (index == Sheet.GAP) {
            return filled(
                    concat("…", "", IntStream.of(rows).mapToObj(row -> "…").toList()), false);
        }
        var column = sheet.columns().get(index);
        var cells = IntStream.of(rows).mapToObj(row -> cell(sheet, row, index)).toList();
        return filled(concat(cut(column.name()), cut(column.type()), cells), column.number());
    }

    private static List<String> concat(String name, String type, List<String> cells) {
        var all = new ArrayList<>(List.of(name, type));
        all.addAll(cells);
        return all;
    }

    private static String cell(Sheet sheet, int row, int column) {
        var text = row == Sheet.GAP ? "" : sheet.cells().text(row, column);
        return text == null ? "missing" : cut(text);
    }

    private static String cut(String text) {
        return Cut.to(LONGEST_CELL, text.replaceAll("\\s+", " "));
    }

    private static List<String> filled(List<String> texts, boolean atRight) {
        int width = texts.stream().mapToInt(String::length).max().orElse(0);
        return texts.stream()
                .map(text ->
                        atRight ? " ".repeat(width - text.length()) + text : text + " ".repeat(width - text.length()))
                .toList();
    }
}
