package tunebook.space;

import java.util.ArrayList;
import java.util.List;
import tunebook.rng.RandomStream;
import tunebook.rng.Seed;

/** Spaces for laws. */
public final class Spaces {
    private Spaces() {}

    /** Real, int, choice and flag; linear, log and step; a condition in a condition. */
    public static SearchSpace mixed() {
        return Space.of(
                Space.logReal("lr", 1e-4, 1),
                Space.real("dropout", 0, 0.5).step(0.1),
                Space.integer("layers", 1, 3),
                Space.choice("optimizer", "adam", "sgd"),
                Space.real("beta1", 0.8, 0.999).when("optimizer", "adam"),
                Space.flag("nesterov").when("optimizer", "sgd"),
                Space.real("momentum", 0, 0.99).when("nesterov", true));
    }

    /** Six combinations. */
    public static SearchSpace six() {
        return Space.of(
                Space.choice("optimizer", "adam", "sgd"),
                Space.choice("beta1", 0.8, 0.85, 0.9, 0.95, 0.99).when("optimizer", "adam"));
    }

    /** A finite space of up to six parameters p0, p1, ..., many of them under conditions. */
    public static SearchSpace random(Seed seed) {
        var stream = seed.stream();
        List<Parameter> parameters = new ArrayList<>();
        int count = 1 + stream.nextInt(6);
        for (int i = 0; i < count; i++) {
            Parameter fresh = random(stream, "p" + i);
            if (i > 0 && stream.nextInt(3) > 0) {
                Parameter parent = parameters.get(stream.nextInt(i));
                Object[] values = SpaceRules.values(parent)
                        .filter(value -> stream.nextBoolean())
                        .toArray();
                fresh = values.length == 0 ? fresh : fresh.when(parent.name(), values);
            }
            parameters.add(fresh);
        }
        return new SearchSpace(parameters);
    }

    private static Parameter random(RandomStream stream, String name) {
        int low = 1 + stream.nextInt(3);
        return switch (stream.nextInt(5)) {
            case 0 -> Space.integer(name, low, low + stream.nextInt(4));
            case 1 -> Space.choice(name, List.of("a", "b", "c").subList(0, low).toArray());
            case 2 -> Space.real(name, 0, low).step(0.5);
            case 3 -> Space.logInteger(name, low, low * 4L).step(2);
            default -> Space.flag(name);
        };
    }
}
