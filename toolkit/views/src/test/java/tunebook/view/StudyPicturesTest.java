package tunebook.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tunebook.algorithm.Algorithm;
import tunebook.space.SearchSpace;
import tunebook.space.Space;
import tunebook.study.Trial;
import tunebook.tuning.Samplers;
import tunebook.tuning.Study;
import tunebook.tuning.Suggest;

/** The pictures and tables of studies that have run, of every sampler. */
class StudyPicturesTest {
    private static final SearchSpace SPACE = Space.of(
            Space.logReal("lr", 1e-4, 1),
            Space.integer("layers", 1, 3),
            Space.choice("optimizer", "adam", "sgd"),
            Space.real("beta1", 0.8, 0.999).when("optimizer", "adam"));

    static Stream<Algorithm<?, ?>> samplers() {
        return Stream.of(
                Samplers.random(), Samplers.grid(3), Samplers.sobol(), Samplers.halton(), Samplers.latinHypercube(20));
    }

    /** Twenty trials of a declared space. */
    static Study study(Algorithm<?, ?> sampler) {
        return Study.minimize("mlp").space(SPACE).sampler(sampler).seed(42).optimize(20, StudyPicturesTest::loss);
    }

    private static double loss(Suggest trial) {
        double off = Math.log10(trial.logFloat("lr", 1e-4, 1)) + 2;
        int layers = trial.intRange("layers", 1, 3);
        if (trial.choice("optimizer", "adam", "sgd").equals("adam")) {
            trial.range("beta1", 0.8, 0.999);
        }
        if (trial.number() == 5) {
            throw new IllegalStateException("the loss is NaN");
        }
        trial.set("note", "trial, \"" + trial.number() + '"');
        return off * off + layers;
    }

    private static void look(Study study) {
        var all = study.trials();
        assertThat(Show.history(study).spec().data().rows()).hasSize(all.size());
        assertThat(Show.slice(study).spec().panels()).hasSizeBetween(3, 4);
        for (Trial trial : all) {
            var why = Show.why(study, trial.number()).spec();
            assertThat(why.frames()).hasSize(2);
            assertThat(why.frames().get(0).alt())
                    .contains(study.why(trial.number()).sentence());
        }
        assertThat(Show.history(study).png().length).isLessThan(60_000);
        assertThat(Show.slice(study).png().length).isLessThan(60_000);
        assertThat(Show.trials(study).rowCount()).isEqualTo(all.size());
        assertThat(Show.trials(study).columnNames()).contains("lr", "layers", "optimizer", "beta1", "note");
        assertThat(Show.csv(study)).contains("\"trial, \"\"3\"\"\"");
    }

    @ParameterizedTest
    @MethodSource("samplers")
    void everySamplerIsShownInItsDeclaredSpace(Algorithm<?, ?> sampler) {
        look(study(sampler));
    }

    @Test
    void aSpaceThatIsDiscoveredIsShownToo() {
        look(Study.minimize("mlp").sampler(Samplers.random()).seed(42).optimize(20, StudyPicturesTest::loss));
    }

    /** A reload changes no picture: the reasons are kept with the trials. */
    @Test
    void afterAReloadThePicturesAreTheSame(@TempDir Path dir) {
        var journal = dir.resolve("study.journal");
        var study = Study.minimize("mlp").space(SPACE).seed(1).journal(journal).optimize(12, StudyPicturesTest::loss);
        var again = Study.minimize("mlp").space(SPACE).seed(1).journal(journal);
        assertThat(again.trials()).hasSize(12);
        assertThat(Show.why(again, 7).html().equals(Show.why(study, 7).html())).isTrue();
        assertThat(Show.history(again).spec()).isEqualTo(Show.history(study).spec());
        assertThat(Show.slice(again, "lr").spec())
                .isEqualTo(Show.slice(study, "lr").spec());
    }

    @Test
    void csvIsWrittenToAFile(@TempDir Path dir) throws IOException {
        var study = Study.maximize("mlp").seed(3).optimize(3, trial -> trial.range("x", 0, 1));
        var file = Show.csv(study, dir.resolve("trials.csv").toString());
        assertThat(Files.readString(file))
                .isEqualTo(Show.csv(study))
                .startsWith("trial,state,value,x,seconds\n0,complete,");
        assertThat(Files.readAllLines(file)).hasSize(4);
        assertThat(List.of(dir.toFile().list())).containsExactly("trials.csv");
    }
}
