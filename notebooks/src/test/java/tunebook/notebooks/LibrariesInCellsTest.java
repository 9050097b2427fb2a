package tunebook.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries of Maven Central in notebooks, over the distribution; with the settings and repository of this machine. */
class LibrariesInCellsTest {
    private static final String CHART = """
            import org.knowm.xchart.*;
            XYChart old = new XYChartBuilder().width(300).height(200).build();
            old.getStyler().setToolTipsEnabled(false);
            old.addSeries("s", new double[] {1, 2, 3}, new double[] {2, 4, 8});
            display(BitmapEncoder.getBufferedImage(old));
            old.getClass().getProtectionDomain().getCodeSource().getLocation().getPath()""";

    @TempDir
    Path home;

    private String run(String... cells) throws IOException {
        var json = List.of(cells).stream()
                .map(source ->
                        "{\"cell_type\":\"code\",\"metadata\":{},\"execution_count\":null,\"outputs\":[],\"source\":\""
                                + source.replace("\\", "\\\\")
                                        .replace("\"", "\\\"")
                                        .replace("\n", "\\n") + "\"}")
                .collect(Collectors.joining(","));
        var notebook = home.resolve("libraries.ipynb");
        Files.writeString(notebook, "{\"cells\":[" + json + "],\"metadata\":{},\"nbformat\":4,\"nbformat_minor\":4}");
        var out = home.resolve("out.ipynb");
        var ended = Distribution.tunebook(home, "run", notebook.toString(), "-o", out.toString())
                .with("TUNEBOOK_JAVA_OPTS", "-Duser.home=" + System.getProperty("user.home"))
                .run();
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        return Files.readString(out);
    }

    @Test
    void anOldXChartComesBeforeTheToolkitsUse() throws IOException {
        assertThat(run("%maven org.knowm.xchart:xchart:3.5.2", CHART))
                .contains("xchart-3.5.2.jar")
                .contains("image/png");
    }

    @Test
    void andAfterIt() throws IOException {
        var toolkit = "Class.forName(\"org.knowm.xchart.XYChart\", true, Show.class.getClassLoader())";
        assertThat(run(toolkit, "%maven org.knowm.xchart:xchart:3.5.2", CHART))
                .contains("xchart-3.5.2.jar")
                .contains("image/png");
    }

    @Test
    void aChartOfTheOldVersionIsAPictureToo() throws IOException {
        var toolkit = "Class.forName(\"org.knowm.xchart.XYChart\", true, Show.class.getClassLoader())";
        var chart = CHART.lines().limit(4).collect(Collectors.joining("\n")) + "\nold";
        assertThat(run(toolkit, "%maven org.knowm.xchart:xchart:3.5.2", chart))
                .contains("xchart-4.0.3.jar was in use before xchart-3.5.2.jar came")
                .contains("XYChart, 300 x 200, series: s")
                .contains("image/png")
                .doesNotContain("failed");
    }

    @Test
    void tablesawIsShownAsATable() throws IOException {
        var table = "import tech.tablesaw.api.*;\nTable.create(\"t\", IntColumn.create(\"a\", new int[] {1, 2}))";
        assertThat(run("%maven tech.tablesaw:tablesaw-core:0.43.1", table))
                .contains("text/html")
                .contains("<table")
                .doesNotContain("SLF4J");
    }
}
