package tunebook.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import tunebook.view.lens.RaceLens;
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
        specs.put("edge", RaceLens.of(Races.edge()));
        specs.put("alone", RaceLens.of(Races.alone()));
        specs.put("rosenbrock", RaceLens.of(Races.rosenbrock()));
        specs.put("himmelblau", RaceLens.of(Races.himmelblau()));
        specs.put("beale", RaceLens.of(Races.beale()));
        specs.put("saddle", RaceLens.of(Races.saddle()));
        for (var entry : specs.entrySet()) {
            write(dir, entry.getKey(), entry.getValue());
        }
    }

    private static void write(Path dir, String name, FigureSpec spec) throws IOException {
        var painter = new Painter(spec);
        int last = spec.frames().size() - 1;
        for (int k : new int[] {0, 3, last / 4, last / 2, last}) {
            Files.write(dir.resolve(name + "-" + k + ".png"), painter.png(k, 1, 60_000));
        }
        var html = new StepPlayer(spec, painter, 1).html();
        Files.writeString(dir.resolve(name + ".html"), "<!DOCTYPE html><meta charset=utf-8>" + html);
        System.out.println(name + ": " + spec.frames().size() + " frames, " + html.length() / 1000 + " kB");
        spec.frames().forEach(frame -> System.out.println("  " + frame.caption()));
        System.out.println("  " + spec.frames().get(last).alt());
    }
}
