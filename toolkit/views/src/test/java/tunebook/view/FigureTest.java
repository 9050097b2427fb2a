package tunebook.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureTest {
    private static final Figure FIGURE = Figure.of(Samples.spirals(2, 10));

    @Test
    void aFrameOutOfRangeIsRefusedWithTheRange() {
        assertThatThrownBy(() -> FIGURE.caption(11))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("frames 0 to 10")
                .hasMessageContaining("frame 11");
        assertThatThrownBy(() -> FIGURE.frame(-1)).hasMessageContaining("frame -1");
        assertThatThrownBy(() -> FIGURE.alt(99)).hasMessageContaining("frame 99");
    }

    @Test
    void aStripHasOneToTwelvePictures() {
        assertThatThrownBy(() -> FIGURE.strip(0))
                .hasMessageContaining("from 1 to 12")
                .hasMessageContaining("strip(6)");
        assertThatThrownBy(() -> FIGURE.strip(13)).hasMessageContaining("got 13");
        assertThat(FIGURE.strip(6).spec().panels()).hasSize(6);
        assertThat(FIGURE.strip(6).frames()).isEqualTo(1);
        assertThat(FIGURE.frame(3).strip(6).spec().panels()).hasSize(1);
        assertThat(FIGURE.strip(3).alt())
                .contains("Step 0:")
                .contains("Step 5:")
                .contains("Step 10:");
    }

    @Test
    void anUnknownThemeNamesTheKnownOnes() {
        assertThatThrownBy(() -> FIGURE.theme("beamer"))
                .hasMessageContaining("'beamer'")
                .hasMessageContaining("projector");
    }

    @Test
    void anUnknownEndingSaysWhichAreKnown(@TempDir Path dir) throws IOException {
        assertThatThrownBy(() -> FIGURE.save(dir.resolve("race.jpg").toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(".svg")
                .hasMessageContaining(".png")
                .hasMessageContaining(".html")
                .hasMessageContaining("race.jpg");
        assertThat(files(dir)).isEmpty();
    }

    @Test
    void aMissingDirectoryIsNamedAndNothingIsMade(@TempDir Path dir) throws IOException {
        assertThatThrownBy(() -> FIGURE.save(dir.resolve("none/race.svg").toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no directory")
                .hasMessageContaining("none");
        assertThat(files(dir)).isEmpty();
    }

    @Test
    void savesEveryFormatWholeAndLeavesNothingElse(@TempDir Path dir) throws IOException {
        for (String name : new String[] {"race.svg", "race.PNG", "race.html"}) {
            assertThat(FIGURE.save(dir.resolve(name).toString()))
                    .isEqualTo(dir.resolve(name))
                    .isNotEmptyFile();
        }
        FIGURE.save(dir.resolve("race.svg").toString());
        assertThat(files(dir)).containsExactlyInAnyOrder("race.svg", "race.PNG", "race.html");
        assertThat(Files.readString(dir.resolve("race.svg")))
                .startsWith("<?xml")
                .endsWith("</svg>\n");
        assertThat(Files.readString(dir.resolve("race.html")))
                .startsWith("<!DOCTYPE html>")
                .contains("</html>");
    }

    /** Those of a file that the user makes in any other way, not of a secret one. */
    @Test
    void aSavedFileHasTheUsualPermissions(@TempDir Path dir) throws IOException {
        var usual = Files.writeString(dir.resolve("usual.txt"), "x");
        assumeTrue(Files.getFileStore(dir).supportsFileAttributeView("posix"), "needs permissions");
        for (String name : new String[] {"race.svg", "race.png", "race.html"}) {
            var saved = FIGURE.save(dir.resolve(name).toString());
            assertThat(Files.getPosixFilePermissions(saved)).isEqualTo(Files.getPosixFilePermissions(usual));
        }
    }

    @Test
    void whatALinkPointsToIsReplacedAndTheLinkStays(@TempDir Path dir) throws IOException {
        var target = Files.writeString(dir.resolve("target.svg"), "old");
        var link = Files.createSymbolicLink(dir.resolve("link.svg"), target);
        assertThat(FIGURE.save(link.toString())).isSymbolicLink();
        assertThat(target).content().startsWith("<?xml");
    }

    private static Object[] files(Path dir) throws IOException {
        try (var files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString()).toArray();
        }
    }

    @Test
    void aProjectorSeesTheSameLarger() throws IOException {
        var screen = ImageIO.read(new ByteArrayInputStream(FIGURE.png()));
        var projector =
                ImageIO.read(new ByteArrayInputStream(FIGURE.theme("projector").png()));
        assertThat(screen.getWidth()).isEqualTo(720);
        assertThat(screen.getHeight()).isEqualTo(480);
        assertThat(projector.getWidth()).isEqualTo(1152);
        assertThat(projector.getHeight()).isEqualTo(768);
        assertThat(FIGURE.theme("Projector").svg()).contains("width=\"1152\"").contains("viewBox=\"0 0 720 480\"");
    }

    @Test
    void aLockedFigureHasOnlyItsFirstFrameAndNoLaterNumbers() {
        var locked = FIGURE.locked();
        assertThat(locked.frames()).isEqualTo(1);
        assertThat(locked.spec().headings().claim()).isEqualTo("Who reaches the middle?");
        assertThat(locked.html()).doesNotContain("reach the middle").doesNotContain("Step 1:");
        assertThat(locked.table().rowCount()).isEqualTo(1);
        assertThat(FIGURE.table().rowCount()).isEqualTo(2);
    }

    @Test
    void oneFrameAloneLooksAsItDoesInThePlayer() {
        assertThat(FIGURE.frame(10).spec().shown(0)).isEqualTo(FIGURE.spec().shown(10));
        assertThat(FIGURE.frame(3).caption(0)).isEqualTo(FIGURE.caption(3));
        assertThat(FIGURE.frame(3).alt()).isEqualTo(FIGURE.alt(3));
        assertThat(Arrays.equals(FIGURE.frame(3).png(), FIGURE.png())).isFalse();
    }

    @Test
    void theLegendOfArrowsIsThereOnlyWhereArrowsAre() {
        var race = Show.race(Races.ravine());
        assertThat(race.frame(3).svg()).contains(">next step</text>").contains(">start</text>");
        assertThat(race.svg()).as("at the end nothing comes next").doesNotContain(">next step</text>");
        assertThat(race.locked().svg()).doesNotContain(">next step</text>").contains(">start</text>");
        assertThat(Show.anatomy(Races.ravine(), "adam", 3).svg()).contains(">−gradient</text>");
    }

    @Test
    void theTableHasAColumnOfItsTypeForEachName() {
        var table = FIGURE.table();
        assertThat(table.columnNames()).containsExactly("step", "lane", "value");
        assertThat(table.intColumn("step").get(1)).isEqualTo(1);
        assertThat(table.stringColumn("lane").get(0)).isEqualTo("a");
        assertThat(table.doubleColumn("value").get(1)).isEqualTo(0.5);
    }

    @Test
    void equalFiguresGiveEqualBytes() {
        var again = Figure.of(Samples.spirals(2, 10));
        assertThat(Arrays.equals(again.png(), FIGURE.png())).isTrue();
        assertThat(again.svg().equals(FIGURE.svg())).isTrue();
        assertThat(again.html().equals(FIGURE.html())).isTrue();
        assertThat(Figure.of(Samples.spirals(3, 10)).html().equals(FIGURE.html()))
                .isFalse();
    }
}
