package tunebook.view;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.Table;
import tunebook.descent.Optimizer;
import tunebook.descent.schedule.Schedule;
import tunebook.math.Given;
import tunebook.objective.Objective;
import tunebook.rng.Seed;
import tunebook.space.CountingRule;
import tunebook.space.SearchSpace;
import tunebook.tuning.GridVsRandom;
import tunebook.tuning.Race;
import tunebook.tuning.RaceResult;
import tunebook.tuning.Study;
import tunebook.tuning.Tolerance;
import tunebook.tuning.ToleranceResult;
import tunebook.view.lens.AnatomyLens;
import tunebook.view.lens.BatchLens;
import tunebook.view.lens.CurseLens;
import tunebook.view.lens.GridVsRandomLens;
import tunebook.view.lens.HistoryLens;
import tunebook.view.lens.RaceLens;
import tunebook.view.lens.ScheduleLens;
import tunebook.view.lens.ScheduledRaceLens;
import tunebook.view.lens.SizeLens;
import tunebook.view.lens.SliceLens;
import tunebook.view.lens.SpaceCount;
import tunebook.view.lens.StudyTitle;
import tunebook.view.lens.ToleranceLens;
import tunebook.view.lens.ValuesLens;
import tunebook.view.lens.WhyLens;
import tunebook.view.live.LiveRace;

/**
 * The pictures: one method for each, from what was recorded to a {@link Figure}.
 *
 * <pre>{@code
 * Show.race(race)
 * Show.anatomy(race, "adam", 3)
 * Show.batch(batches)
 * Show.values(race)
 * Show.schedule(Schedules.cosine(0.3, 5, 100), Schedules.step(0.3, 30, 0.1))
 * Show.schedules(race)
 * Show.tolerance(Objectives.ravine(), Optimizers.all())
 * Show.history(study)
 * Show.slice(study)
 * Show.why(study, 17)
 * Show.trials(study)
 * Show.gridVsRandom(9)
 * Show.size(space)
 * Show.curse()
 * }</pre>
 */
public final class Show {
    /** The seed of pictures for which none is given. */
    private static final long SEED = 42;

    private Show() {}

    /**
     * Optimizers on a map of their function, step by step, with values beside it and numbers below. A function of one
     * coordinate is shown as a curve; of more than two, on the plane in which the paths spread most: a slice.
     *
     * @param race at most five runners
     */
    public static Figure race(RaceResult race) {
        return Figure.of(RaceLens.of(given(race)));
    }

    /**
     * Runs a race and shows it. If it takes more than a second, it is seen while it runs: a bar with the time left, and
     * the picture so far. The figure is the same as {@code Show.race(plan.run())}, to the byte.
     *
     * @param plan a race that was not run yet, of at most five runners
     * @throws java.util.concurrent.CancellationException if it is interrupted; the picture so far stays
     */
    public static Figure race(Race plan) {
        Given.required("a picture", "a race: Race.on(...)", plan);
        return race(LiveRace.run(plan, RaceLens::of));
    }

    /**
     * The same on the plane of two coordinates: a slice, the others as at the lowest point that was reached.
     *
     * @param i the coordinate along the map, from 0
     * @param j the coordinate up the map, from 0
     */
    public static Figure race(RaceResult race, int i, int j) {
        return Figure.of(RaceLens.of(given(race), i, j));
    }

    /**
     * One step of one optimizer, laid open in four frames: gradient, memory, scale, move, with the numbers in the
     * formula.
     *
     * @param race a race that was run; of more than two coordinates, the first two are shown
     * @param label the runner's label, or the beginning of exactly one: {@code "adam"}
     * @param step which of its steps, from 1
     */
    public static Figure anatomy(RaceResult race, String label, int step) {
        return Figure.of(AnatomyLens.of(given(race), label, step));
    }

    /**
     * Descent with batches of different sizes, compared at equal examples seen.
     *
     * @param race runners that see batches of one loss of two parameters
     */
    public static Figure batch(RaceResult race) {
        return Figure.of(BatchLens.of(given(race)));
    }

    /**
     * The values of a race over its steps, without a map.
     *
     * @param race at most five runners on a function of any dimension
     */
    public static Figure values(RaceResult race) {
        return Figure.of(ValuesLens.of(given(race)));
    }

    /**
     * Learning-rate schedules over steps: η of each, warm-ups tinted, drops and restarts marked, and β below where a
     * schedule sets it. The frames go along the steps; a switch changes to a log axis. A plateau schedule, which watches
     * the value of a run, is shown as if no value ever became better.
     *
     * <pre>{@code Show.schedule(Schedules.cosine(0.3, 5, 100), Schedules.step(0.3, 30, 0.1))}</pre>
     *
     * @param schedules from one to five; shown for as many steps as the longest of them needs, and for 100 where all go
     *     on for ever
     * @throws IllegalArgumentException if there is none, or more than five, one is null, or one gives no η for a step
     */
    public static Figure schedule(Schedule... schedules) {
        return Figure.of(ScheduleLens.of(listed(schedules)));
    }

    /**
     * The same over so many steps.
     *
     * @param steps from 1 to 1,000,000; of more than 100 steps every n-th has a frame
     */
    public static Figure schedule(int steps, Schedule... schedules) {
        return Figure.of(ScheduleLens.of(listed(schedules), steps));
    }

    /**
     * What schedules did in a race: η over steps, and below it the values of the same runs over the same steps; β too
     * where a schedule set it. A triangle is a change of η for a reason, such as a plateau; the caption has the reason.
     *
     * @param race at most five runners on a function of any dimension
     */
    public static Figure schedules(RaceResult race) {
        return Figure.of(ScheduledRaceLens.of(given(race)));
    }

    /**
     * How much optimizers forgive a learning rate that is not quite right: a bar over the η at which each settles within
     * 100 steps, its width in decades, and the η of the fewest steps. η goes from 1e-4 to 10; what settles counts as
     * within 0.01 of the lowest known minimum at step 100. See {@link Tolerance} for other choices.
     *
     * <pre>{@code Show.tolerance(Objectives.ravine(), Optimizers.all())}</pre>
     *
     * @param f a function with a gradient and a known minimum
     * @param optimizers from one to five; their own η do not matter
     * @param start from where; without it from a round point near the low corner of the domain, (-5, -2) on the ravine
     */
    public static Figure tolerance(Objective f, List<Optimizer> optimizers, double... start) {
        var sweep = Tolerance.on(f);
        boolean usual = Given.required("a sweep", "a start", start).length == 0;
        return tolerance((usual ? sweep : sweep.from(start)).run(optimizers));
    }

    /**
     * The same of a sweep that has been run.
     *
     * @param sweep of at most five optimizers
     */
    public static Figure tolerance(ToleranceResult sweep) {
        return Figure.of(ToleranceLens.of(
                Given.required("a picture", "a sweep that was run: Tolerance.on(...).run(...)", sweep)));
    }

    /**
     * The trials of a study in their order, and the best so far: complete ones as points, pruned ones at their last report,
     * which never joins the best, failed ones in a row of their own. The frames go along the trials.
     *
     * @param study one with a trial that has ended
     */
    public static Figure history(Study study) {
        return Figure.of(HistoryLens.of(given(study).trials(), study.direction(), title(study)));
    }

    /**
     * The value of each trial over each parameter, a panel each, for the first eight parameters: pale points are early
     * trials, dark ones late. Axes are logarithmic where the parameter's scale is.
     *
     * @param study one with a trial that has ended
     */
    public static Figure slice(Study study) {
        return Figure.of(SliceLens.of(given(study).trials(), study.direction(), study.space(), title(study)));
    }

    /**
     * The same over one parameter.
     *
     * @param name of the parameter
     */
    public static Figure slice(Study study, String name) {
        return Figure.of(SliceLens.of(given(study).trials(), study.direction(), study.space(), title(study), name));
    }

    /**
     * Why a trial was tried, in the words and numbers recorded when it was proposed, and where its values lie among those
     * of the trials before it; in a second frame, what became of it.
     *
     * @param trial its number
     */
    public static Figure why(Study study, long trial) {
        return Figure.of(WhyLens.of(
                given(study).trials(),
                study.direction(),
                study.space(),
                title(study),
                trial,
                one -> study.why(one.number())));
    }

    /**
     * The trials of a study as a Tablesaw table: number, state, value, each parameter, seconds, attributes. What a trial
     * does not have is missing. The first table in a session takes a second.
     */
    public static Table trials(Study study) {
        return Tables.of(given(study).name(), TrialColumns.of(study.trials(), study.space()));
    }

    /** The same as comma-separated values with all digits. */
    public static String csv(Study study) {
        return Csv.of(TrialColumns.of(given(study).trials(), study.space()));
    }

    /**
     * The same in a file, which appears whole or not at all; one that is there already is replaced.
     *
     * @param name of the file: {@code "trials.csv"}
     * @return where it was written
     */
    public static Path csv(Study study, String name) {
        return ImageFile.write(name, csv(study).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Trials on a grid and at random in a square of two parameters, of which one matters more and more alike the other as
     * the frames turn it from 0° to 45°: how many values of what matters each tries, and how often each hits a good window
     * of a tenth, over 1,000 redraws (Bergstra and Bengio 2012). Seed 42.
     *
     * @param trials a square number from 4 to 49
     */
    public static Figure gridVsRandom(int trials) {
        return gridVsRandom(trials, SEED);
    }

    /** The same with another seed. */
    public static Figure gridVsRandom(int trials, long seed) {
        return Figure.of(GridVsRandomLens.of(GridVsRandom.of(trials).seed(seed)));
    }

    /**
     * The same at one angle.
     *
     * @param degrees between what matters and the first parameter, from 0 to 90
     */
    public static Figure gridVsRandom(int trials, long seed, double degrees) {
        return Figure.of(GridVsRandomLens.of(GridVsRandom.of(trials).seed(seed), degrees));
    }

    /**
     * How large the space of a lecture's exercise is, counted in five ways, and in how many years it would be tried at three
     * minutes a trial; and why that says nothing about random trials.
     */
    public static Figure size() {
        return Figure.of(SizeLens.of(SpaceCount.lecture()));
    }

    /**
     * How large a space is: the values of each parameter, their product, and the time that it takes at so many minutes a
     * trial.
     *
     * @param minutes how long one trial takes
     * @param space nothing in it continuous
     * @param rules from one to five ways to count, side by side; none for value by value
     */
    public static Figure size(double minutes, SearchSpace space, CountingRule... rules) {
        Given.required("a picture of a size", "a space: Space.of(...)", space);
        return Figure.of(SizeLens.of(SpaceCount.of(
                space, minutes, Given.required("a picture of a size", "a rule: CountingRule.inclusive()", rules))));
    }

    /** The same at one minute a trial. */
    public static Figure size(SearchSpace space, CountingRule... rules) {
        return size(1, space, rules);
    }

    /**
     * How large a product is: {@code Show.size(3, 256, 10, 64)} is 256 · 10 · 64 settings at three minutes each.
     *
     * @param minutes how long one trial takes
     * @param counts the number of values of each parameter
     */
    public static Figure size(double minutes, long... counts) {
        return size(SpaceCount.of(minutes, Given.required("a picture of a size", "counts: 256, 10, 64", counts)));
    }

    /** The same of a space counted in ways of one's own: {@code SpaceCount.of(...).and("own widths", other)}. */
    public static Figure size(SpaceCount count) {
        return Figure.of(SizeLens.of(Given.required("a picture of a size", "a count: SpaceCount.of(...)", count)));
    }

    /**
     * The curse of dimensionality: how near to the border of a cube random points are, and how equally far from each other,
     * in 2, 10, 100 and 10,000 dimensions. Seed 42.
     */
    public static Figure curse() {
        return curse(SEED);
    }

    /** The same with another seed. */
    public static Figure curse(long seed) {
        return Figure.of(CurseLens.of(Seed.of(seed)));
    }

    private static Study given(Study study) {
        return Given.required("a picture", "a study: Study.minimize(\"mlp\").optimize(20, trial -> ...)", study);
    }

    private static StudyTitle title(Study study) {
        return new StudyTitle(study.name(), study.samplerName() + ", seed " + study.seed());
    }

    private static List<Schedule> listed(Schedule[] schedules) {
        return Arrays.asList(
                Given.required("a picture of schedules", "a schedule: Schedules.cosine(0.1, 100)", schedules));
    }

    private static RaceResult given(RaceResult race) {
        return Given.required("a picture", "a race that was run: Race.on(...)...run()", race);
    }
}
