package tunebook.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tunebook.space.Params;

/** What is printed, to the letter. */
class SummaryTest {
    private static Study study() {
        return Study.maximize("mnist")
                .seed(1)
                .enqueue(Params.of("n_layers", 1, "units", 115, "dropout", 0.4095, "optimizer", "Adam", "lr", 0.02195))
                .sampler(Samplers.manual());
    }

    private static double evaluate(Suggest trial) {
        trial.intRange("n_layers", 1, 3);
        trial.intRange("units", 4, 128);
        trial.range("dropout", 0.2, 0.5);
        trial.choice("optimizer", "Adam", "RMSprop", "SGD");
        return trial.logFloat("lr", 1e-5, 1e-1) > 0 ? 0.95390625 : 0;
    }

    @Test
    void theClosingPrintOutHasTheLayoutOfTheLecture() {
        var study = study().optimize(1, SummaryTest::evaluate);
        study.enqueue(Map.of("lr", 0.01)).optimize(1, trial -> {
            throw trial.pruned();
        });
        String expected = """
                Study statistics:
                  Number of finished trials:  2
                  Number of pruned trials:  1
                  Number of complete trials:  1
                Best trial: 0
                  Value:  0.95390625
                  Params:
                    n_layers: 1
                    units: 115
                    dropout: 0.4095
                    optimizer: Adam
                    lr: 0.02195""";
        assertThat(study.summary()).isEqualTo(expected);
        var out = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            study.print();
        } finally {
            System.setOut(before);
        }
        assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo(expected);
    }

    @Test
    void inACellItReadsShort() {
        var study = study();
        assertThat(study)
                .hasToString("Study 'mnist': maximize, manual search, seed 1. Not begun: .optimize(60, trial -> ...)");
        study.optimize(1, SummaryTest::evaluate);
        assertThat(study).hasToString("""
                        Study 'mnist': maximize, manual search, seed 1
                        1 trial finished (1 complete)
                        best trial 0: 0.9539 with n_layers=1, units=115, dropout=0.4095, optimizer=Adam, lr=0.02195""");
        assertThat(Study.minimize("empty").optimize(0, trial -> 0).toString()).endsWith("no trial finished yet");
        assertThat(Study.minimize("empty").optimize(0, trial -> 0).summary()).endsWith("Best trial: none is complete");
    }

    @Test
    void threadsWithoutABatchAreIdleAndSaidToBe() {
        var study = Study.minimize("idle").parallel(4).optimize(1, trial -> 0);
        assertThat(study.toString())
                .endsWith("parallel(4) has nothing to do at once: trials are proposed one by one. Add .batch(4)");
        assertThat(study.batch(4).toString()).doesNotContain("nothing to do");
    }

    @Test
    void aTrialReadsInALine() {
        var study = study().optimize(1, SummaryTest::evaluate);
        assertThat(study.trial(0).toString()).startsWith("trial 0: complete, value 0.9539, with n_layers=1, units=115");
        assertThat(study.why(0).toString()).contains("by hand");
    }

    @Test
    void publishedConfigurationsSayTheirSourceAndWhatSpeaksAgainst() {
        for (Published published : Published.all()) {
            assertThat(published.source()).matches(".*(19|20)\\d\\d.*");
            assertThat(published.against()).hasSizeGreaterThan(40);
            assertThat(Published.of(published.name().toUpperCase(Locale.ROOT))).isEqualTo(published);
            assertThat(published.toString()).contains("from: ", "but: ");
        }
        assertThat(Published.of("resnet").params().number("lr")).isEqualTo(0.1);
        assertThat(Published.of("adam").rename("lr", "rate").params().names())
                .contains("rate")
                .doesNotContain("lr");
        assertThat(Published.of("adam").only("lr", "layers").params()).isEqualTo(Params.of("lr", 0.001));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Published.of("gpt"))
                .withMessageContaining("adam, alexnet, vgg, resnet, transformer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Published.of("adam").only(List.of("rate")))
                .withMessageContaining(".rename(");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Published.of("adam").rename("eta", "lr"));
    }
}
