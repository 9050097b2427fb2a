package tunebook.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import tunebook.view.lens.AnatomyLens;
import tunebook.view.lens.BatchLens;
import tunebook.view.lens.RaceLens;
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
        specs.keySet().removeIf(name -> args.length > 1 && !name.startsWith(args[1]));
        for (var entry : specs.entrySet()) {
            write(dir, entry.getKey(), entry.getValue());
        }
    }

    private static void write(Path dir, String name, FigureSpec spec) throws IOException {
        var painter = new Painter(spec);
        int last = spec.frames().size() - 1;
        for (int k : new int[] {0, Math.min(3, last), last / 4, last / 2, last}) {
            Files.write(dir.resolve(name + "-" + k + ".png"), painter.png(k, 1, 60_000));
        }
        var html = new StepPlayer(spec, painter, 1).html();
        Files.writeString(dir.resolve(name + ".html"), "<!DOCTYPE html><meta charset=utf-8>" + html);
        System.out.println(name + ": " + spec.frames().size() + " frames, " + html.length() / 1000 + " kB");
        spec.frames().forEach(frame -> System.out.println("  " + frame.caption()));
        System.out.println("  " + spec.frames().get(last).alt());
    }
}
