package tunebook.tuning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tunebook.space.Params;

/**
 * A configuration that somebody published, to be copied as a start: {@code study.enqueue(Published.of("adam"))}. What it
 * says is good for its model on its data; what speaks against taking it over stands beside it.
 *
 * @param name a short name
 * @param params its values, under the names used here
 * @param source where it is published: authors, title, year, section
 * @param against why it may not suit another model
 */
public record Published(String name, Params params, String source, String against) {
    private static final List<Published> ALL = List.of(
            new Published(
                    "adam",
                    Params.of("optimizer", "adam", "lr", 0.001, "beta1", 0.9, "beta2", 0.999, "epsilon", 1e-8),
                    "Kingma and Ba, Adam: A Method for Stochastic Optimization, ICLR 2015, Algorithm 1",
                    "The authors call them good defaults for the problems they tested. The learning rate is the one that"
                            + " most often has to move, and it moves with the batch size; the betas seldom do."),
            new Published(
                    "alexnet",
                    Params.of(
                            "optimizer",
                            "sgd",
                            "lr",
                            0.01,
                            "momentum",
                            0.9,
                            "weight_decay",
                            0.0005,
                            "batch",
                            128,
                            "dropout",
                            0.5,
                            "epochs",
                            90),
                    "Krizhevsky, Sutskever and Hinton, ImageNet Classification with Deep Convolutional Neural Networks,"
                            + " NIPS 2012, sections 4.2 and 5",
                    "Tuned by hand for 60 million parameters on 1.2 million images, in days on two GPUs. A small model on"
                            + " few data seldom wants so much dropout, nor so many epochs; the rate was divided by 10"
                            + " three times, which one number does not say."),
            new Published(
                    "vgg",
                    Params.of(
                            "optimizer",
                            "sgd",
                            "lr",
                            0.01,
                            "momentum",
                            0.9,
                            "weight_decay",
                            0.0005,
                            "batch",
                            256,
                            "dropout",
                            0.5,
                            "epochs",
                            74),
                    "Simonyan and Zisserman, Very Deep Convolutional Networks for Large-Scale Image Recognition, ICLR"
                            + " 2015, section 3.1",
                    "For networks of 16 and 19 layers on ImageNet. The rate was divided by 10 three times, and the deeper"
                            + " nets began from the weights of a shallower one: copying the numbers alone does not copy"
                            + " the training."),
            new Published(
                    "resnet",
                    Params.of(
                            "optimizer",
                            "sgd",
                            "lr",
                            0.1,
                            "momentum",
                            0.9,
                            "weight_decay",
                            0.0001,
                            "batch",
                            256,
                            "dropout",
                            0.0),
                    "He, Zhang, Ren and Sun, Deep Residual Learning for Image Recognition, CVPR 2016, section 3.4",
                    "The rate of 0.1 goes with a batch of 256, batch normalization and skip connections; without these it"
                            + " may diverge. For their own net of 110 layers it was too large to begin with (section"
                            + " 4.2: 0.01 until the training error is below 80 %)."),
            new Published(
                    "transformer",
                    Params.of(
                            "optimizer",
                            "adam",
                            "beta1",
                            0.9,
                            "beta2",
                            0.98,
                            "epsilon",
                            1e-9,
                            "warmup",
                            4000,
                            "dropout",
                            0.1,
                            "layers",
                            6,
                            "width",
                            512,
                            "heads",
                            8),
                    "Vaswani and others, Attention Is All You Need, NIPS 2017, sections 3, 5.3 and 5.4, base model",
                    "There is no learning rate to copy: it follows a schedule of warmup steps and width. The numbers hang"
                            + " together; one of them taken alone means little."));

    /** All of them. */
    public static List<Published> all() {
        return ALL;
    }

    /** The one with this name: adam, alexnet, vgg, resnet, transformer. */
    public static Published of(String name) {
        return ALL.stream()
                .filter(published -> name != null && published.name().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no published configuration is called '" + name
                        + "', only " + ALL.stream().map(Published::name).collect(Collectors.joining(", "))));
    }

    /**
     * The same with the values of these names alone.
     *
     * @throws IllegalArgumentException if it has none of them
     */
    public Published only(List<String> names) {
        var kept = new LinkedHashMap<>(params.toMap());
        kept.keySet().retainAll(names);
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("'" + name + "' says " + params + ", but nothing of "
                    + String.join(", ", names) + ". Give a value the name that you use: .rename(\"lr\", \"rate\")");
        }
        return new Published(name, Params.of(kept), source, against);
    }

    /** The same with the values of these names alone. */
    public Published only(String... names) {
        return only(List.of(names));
    }

    /** The same with a value under the name that the own objective uses. */
    public Published rename(String from, String to) {
        Object value = params.get(from);
        var renamed = new LinkedHashMap<String, Object>();
        params.toMap().forEach((key, old) -> renamed.put(key.equals(from) ? to : key, key.equals(from) ? value : old));
        return new Published(name, Params.of(renamed), source, against);
    }

    /** What is noted on the trial: name, source, and what speaks against it. */
    Map<String, String> notes() {
        var notes = new LinkedHashMap<String, String>();
        notes.put("published", name);
        notes.put("source", source);
        notes.put("against", against);
        return notes;
    }

    /** Values, source, and what speaks against it, a line each. */
    @Override
    public String toString() {
        return name + ": " + params + "\n  from: " + source + "\n  but: " + against;
    }
}
