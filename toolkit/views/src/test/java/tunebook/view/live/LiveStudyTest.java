package tunebook.view.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tunebook.study.Trial;
import tunebook.tuning.Samplers;
import tunebook.tuning.Study;
import tunebook.tuning.StudyProgress;
import tunebook.tuning.StudyShow;

class LiveStudyTest {
    private static final Study STUDY =
            Study.minimize("mlp").sampler(Samplers.random()).seed(1).optimize(20, trial -> trial.range("x", 0, 1));

    private final List<Stage.Scene> scenes = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();

    /** A show on which every picture takes so many seconds. */
    private LiveStudy show(double drawing) {
        return new LiveStudy(scenes::add, STUDY, () -> now.addAndGet((long) (drawing * 1e9)));
    }

    private static StudyProgress after(double seconds, long finished) {
        var trials = STUDY.trials();
        Optional<Trial> best = finished < 3 ? Optional.empty() : Optional.of(STUDY.best());
        return new StudyProgress(
                trials.get(0), finished, 20, best, Duration.ofMillis((long) (1000 * seconds)), Duration.ofSeconds(75));
    }

    @Test
    void aShortStudyShowsNothing() {
        try (var show = show(0.01)) {
            show.show(after(0.2, 10));
            show.show(after(0.9, 19));
            show.show(after(1.1, 20));
        }
        assertThat(scenes).isEmpty();
    }

    @Test
    void aLongOneHasABarTheBestTheTimeLeftAndTheHistory() {
        try (var show = show(0.01)) {
            show.show(after(1.5, 7));
        }
        var first = scenes.get(0);
        assertThat(first.html())
                .contains("<progress max=\"1\" value=\"0.350\"")
                .contains("7 of 20 trials, best ")
                .contains("about 1 min 15 s left")
                .contains("data:image/png;base64,");
        assertThat(first.words()).contains("Scatter chart of the trials of 'mlp'");
    }

    @Test
    void beforeATrialIsCompleteItSaysSo() {
        try (var show = show(0.01)) {
            show.show(after(1.5, 2));
        }
        assertThat(scenes.get(0).words()).startsWith("2 of 20 trials, none complete yet, ");
    }

    /** However long a picture takes, the study has five times as long; the bar goes on over the picture that is there. */
    @Test
    void picturesTakeASmallPartOfTheTime() {
        try (var show = show(2)) {
            show.show(after(1.5, 7));
            assertThat(now.get()).isEqualTo(4_000_000_000L);
            show.show(after(3.9, 8));
            assertThat(scenes).hasSize(1);
            show.show(after(13.4, 9));
            assertThat(scenes).hasSize(2);
            assertThat(now.get()).as("no new picture").isEqualTo(4_000_000_000L);
            show.show(after(14, 10));
            assertThat(now.get()).as("a new picture").isEqualTo(8_000_000_000L);
        }
        assertThat(scenes.get(1).html()).contains("9 of 20 trials");
    }

    @Test
    void theEndIsALine() {
        try (var show = show(0.01)) {
            show.show(after(1.5, 7));
            show.show(after(12, 20));
        }
        assertThat(scenes).hasSize(2);
        assertThat(scenes.get(1).words()).startsWith("20 trials took 12 s; best ");
        assertThat(scenes.get(1).html()).doesNotContain("data:image/png");
    }

    @Test
    void whereItEndsEarlyThePictureStays() {
        try (var show = show(0.01)) {
            show.show(after(1.5, 7));
        }
        var last = scenes.get(scenes.size() - 1);
        assertThat(last.words()).startsWith("Ended after 7 of 20 trials, 1.5 s. Scatter chart");
        assertThat(last.html()).contains("data:image/png;base64,").doesNotContain("<progress");
    }

    @Test
    void studiesFindTheShowByTheirPort() {
        assertThat(ServiceLoader.load(StudyShow.Source.class).stream().map(ServiceLoader.Provider::type))
                .contains(LiveStudy.Source.class);
        assertThat(new LiveStudy.Source().show(STUDY)).isEmpty();
    }
}
