package tunebook.view.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tunebook.descent.Optimizers;
import tunebook.display.MimeBundle;
import tunebook.display.Registration;
import tunebook.display.Screen;
import tunebook.objective.Objectives;
import tunebook.tuning.Race;
import tunebook.view.Figure;
import tunebook.view.Show;
import tunebook.view.lens.RaceLens;

class LiveRaceTest {
    private static final Race PLAN = Race.on(Objectives.ravine())
            .from(-5, -2)
            .steps(60)
            .add(Optimizers.sgd(0.4))
            .add(Optimizers.sgd(0.6))
            .add(Optimizers.adam(0.3));

    /** A clock on which every look takes so many seconds. */
    private static LiveRace show(List<Stage.Scene> scenes, double seconds, Consumer<Stage.Scene> then) {
        var now = new AtomicLong();
        Stage stage = scene -> {
            scenes.add(scene);
            then.accept(scene);
        };
        return new LiveRace(stage, RaceLens::of, () -> now.addAndGet((long) (seconds * 1e9)));
    }

    @Test
    void liveAndRecordedAreTheSameToTheByte() {
        var scenes = new ArrayList<Stage.Scene>();
        var live = Figure.of(RaceLens.of(show(scenes, 1, scene -> {}).run(PLAN)));
        var recorded = Show.race(PLAN.run());
        assertThat(scenes).hasSizeGreaterThan(1);
        assertThat(live.html().equals(recorded.html())).isTrue();
        assertThat(live.png()).isEqualTo(recorded.png());
        assertThat(live.spec()).isEqualTo(recorded.spec());
    }

    @Test
    void aShortRaceShowsNothingByTheWay() {
        var scenes = new ArrayList<Stage.Scene>();
        show(scenes, 0.001, scene -> {}).run(PLAN);
        assertThat(scenes).isEmpty();
    }

    @Test
    void aLongOneHasABarTheTimeLeftAndThePictureSoFar() {
        var scenes = new ArrayList<Stage.Scene>();
        show(scenes, 1, scene -> {}).run(PLAN);
        var first = scenes.get(0);
        assertThat(first.html()).contains("<progress").contains("left").contains("data:image/png;base64,");
        assertThat(first.words()).containsPattern("^\\d+ %, about .* left\\. Contour map of ravine");
        assertThat(scenes.get(scenes.size() - 1).words()).startsWith("The race took ");
    }

    @Test
    void anInterruptLeavesThePictureSoFar() {
        var scenes = new ArrayList<Stage.Scene>();
        var plan = PLAN.steps(5000);
        assertThatThrownBy(() -> show(scenes, 1, scene -> Thread.currentThread().interrupt())
                        .run(plan))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        var last = scenes.get(scenes.size() - 1);
        assertThat(last.words()).startsWith("Interrupted after ").contains("Contour map");
        assertThat(last.html()).contains("data:image/png;base64,").doesNotContain("<progress");
    }

    @Test
    void timesAreReadable() {
        assertThat(Scenes.time(3.21)).isEqualTo("3.2 s");
        assertThat(Scenes.time(9.97)).isEqualTo("10 s");
        assertThat(Scenes.time(44.6)).isEqualTo("45 s");
        assertThat(Scenes.time(125)).isEqualTo("2 min 5 s");
    }

    @Test
    void withoutACellThereIsNoStage() {
        assertThat(Stage.open()).isEmpty();
        assertThat(Show.race(PLAN).html().equals(Show.race(PLAN.run()).html())).isTrue();
    }

    @Test
    void aCellIsAStageOnWhichOneDisplayIsUpdated() {
        var told = new ArrayList<String>();
        Screen.bind(new Screen() {
            @Override
            public String display(MimeBundle bundle) {
                told.add("display " + bundle.plainText().orElseThrow());
                return "id 1";
            }

            @Override
            public void update(String displayId, MimeBundle bundle) {
                told.add("update " + displayId + " " + bundle.data().get(MimeBundle.HTML));
            }

            @Override
            public void clear(boolean wait) {
                told.add("clear");
            }

            @Override
            public MimeBundle render(Object value, List<String> mimes) {
                return MimeBundle.text(String.valueOf(value));
            }

            @Override
            public void register(Registration<?> registration) {
                told.add("register");
            }
        });
        try {
            var stage = Stage.open().orElseThrow();
            stage.show(new Stage.Scene("<b>1</b>", "one"));
            stage.show(new Stage.Scene("<b>2</b>", "two"));
        } finally {
            Screen.bind(null);
        }
        assertThat(told).containsExactly("display one", "update id 1 <b>2</b>");
    }
}
