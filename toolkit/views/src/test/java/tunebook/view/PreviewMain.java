package tunebook.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import tunebook.descent.Optimizers;
import tunebook.descent.schedule.Schedule;
import tunebook.descent.schedule.Schedules;
import tunebook.objective.Objectives;
import tunebook.tuning.Tolerance;
import tunebook.view.lens.AnatomyLens;
import tunebook.view.lens.BatchLens;
import tunebook.view.lens.RaceLens;
import tunebook.view.lens.ScheduleLens;
import tunebook.view.lens.ScheduledRaceLens;
import tunebook.view.lens.ToleranceLens;
import tunebook.view.lens.ValuesLens;
import tunebook.view.paint.Painter;
import tunebook.view.player.StepPlayer;
import tunebook.view.spec.FigureSpec;

/** Writes sample figures into a directory, for a look at them. */
public final class PreviewMain {
    private PreviewMain() {}

    public static void main(String[] args) throws IOException {
        var dir = Files.createDirectories(Path.of(args[0]));
        var specs = new LinkedHashMap<String, FigureSpec>();
        specs.put("ravine", RaceLens.of(Races.ravine()));
        specs.put("five", RaceLens.of(Races.five()));
        specs.put("long", RaceLens.of(Races.longNames()));
        specs.put("edge", RaceLens.of(Races.edge()));
        specs.put("alone", RaceLens.of(Races.alone()));
        specs.put("rosenbrock", RaceLens.of(Races.rosenbrock()));
        specs.put("himmelblau", RaceLens.of(Races.himmelblau()));
        specs.put("beale", RaceLens.of(Races.beale()));
        specs.put("saddle", RaceLens.of(Races.saddle()));
        specs.put("batch", BatchLens.of(Races.batches()));
        specs.put("anatomy-adam", AnatomyLens.of(Races.ravine(), "adam", 3));
        specs.put("anatomy-momentum", AnatomyLens.of(Races.ravine(), "momentum", 4));
        specs.put("anatomy-sgd", AnatomyLens.of(Races.ravine(), "sgd", 1));
        specs.put("values", ValuesLens.of(Races.fiveDimensions()));
        specs.put("strip-race", RaceLens.of(Races.ravine()).strip(6));
        specs.put("strip-long", RaceLens.of(Races.longNames()).strip(8));
        specs.put("strip-himmelblau", RaceLens.of(Races.himmelblau()).strip(2));
        specs.put("strip-values", ValuesLens.of(Races.fiveDimensions()).strip(4));
        specs.put("strip-adam", AnatomyLens.of(Races.ravine(), "adam", 3).strip(4));
        specs.put(
                "strip-averaged", AnatomyLens.of(Races.ravine(), "averaged", 3).strip(4));
        specs.put("strip-sgd", AnatomyLens.of(Races.ravine(), "sgd", 1).strip(4));
        specs.put("schedule-one", ScheduleLens.of(List.of(Schedules.cosine(0.3, 5, 100))));
        specs.put("schedule-five", ScheduleLens.of(five()));
        specs.put(
                "schedule-more",
                ScheduleLens.of(List.of(
                        Schedules.oneCycle(0.3, 100),
                        Schedules.warmRestarts(0.3, 20, 2),
                        Schedules.plateau(0.3, 0.5, 12),
                        Schedules.cyclic(0.05, 0.3, 12))));
        specs.put("schedule-cycle", ScheduleLens.of(List.of(Schedules.oneCycle(0.3, 5000))));
        specs.put("schedules-race", ScheduledRaceLens.of(Races.schedules()));
        specs.put("schedules-cycle", ScheduledRaceLens.of(Races.oneCycle()));
        specs.put(
                "tolerance-all",
                ToleranceLens.of(Tolerance.on(Objectives.ravine()).run(Optimizers.all())));
        specs.put(
                "tolerance-two",
                ToleranceLens.of(Tolerance.on(Objectives.rosenbrock())
                        .from(-1.5, 2)
                        .steps(500)
                        .run(List.of(Optimizers.sgd(0.1), Optimizers.decay(Optimizers.adam(0.1), 0.01)))));
        specs.put("strip-schedule", ScheduleLens.of(five()).strip(4));
        specs.put("strip-schedules", ScheduledRaceLens.of(Races.schedules()).strip(4));
        int race = 0;
        for (var result : Races.everyRule()) {
            for (var lane : result.lanes()) {
                specs.put(
                        "rule-" + race + "-" + lane.label().replaceAll("\\W+", "-"),
                        AnatomyLens.of(result, lane.label(), 3));
            }
            race++;
        }
        specs.put("curve", RaceLens.of(Races.curve()));
        specs.put("curve-adam", AnatomyLens.of(Races.curve(), "adam", 3));
        specs.put("pca-hartmann6", RaceLens.of(Races.hartmann6()));
        specs.put("pca-five", RaceLens.of(Races.fiveDimensions()));
        specs.put("pair-hartmann6", RaceLens.of(Races.hartmann6(), 0, 3));
        specs.put("hartmann6-adam", AnatomyLens.of(Races.hartmann6(), "adam", 3));
        specs.put("failing", RaceLens.of(Races.failing()));
        specs.put("lost-batches", BatchLens.of(Races.divergingBatches()));
        specs.putAll(SearchPreviews.all());
        specs.keySet().removeIf(name -> args.length > 1 && !name.startsWith(args[1]));
        for (var entry : specs.entrySet()) {
            write(dir, entry.getKey(), entry.getValue());
        }
    }

    private static List<Schedule> five() {
        return List.of(
                Schedules.constant(0.1),
                Schedules.step(0.3, 25, 0.1),
                Schedules.exponential(0.3, 0.97),
                Schedules.cosine(0.3, 10, 100),
                Schedules.linear(0.2, 100));
    }

    private static void write(Path dir, String name, FigureSpec spec) throws IOException {
        var painter = new Painter(spec);
        int last = spec.frames().size() - 1;
        for (int k : new int[] {0, Math.min(1, last), Math.min(2, last), last / 4, last / 2, last}) {
            Files.write(dir.resolve(name + "-" + k + ".png"), painter.png(k, 1, 60_000));
            Files.write(dir.resolve(name + "-" + k + "-projector.png"), painter.png(k, 1.6, 96_000));
        }
        var html = new StepPlayer(spec, painter, 1).html();
        Files.writeString(dir.resolve(name + ".html"), "<!DOCTYPE html><meta charset=utf-8>" + html);
        System.out.println(name + ": " + spec.frames().size() + " frames, " + html.length() / 1000 + " kB");
        spec.frames().forEach(frame -> System.out.println("  " + frame.caption()));
        System.out.println("  " + spec.frames().get(last).alt());
    }
}
