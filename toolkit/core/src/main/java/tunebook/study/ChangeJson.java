package tunebook.study;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tunebook.math.Vec;
import tunebook.space.Parameter;
import tunebook.space.Params;
import tunebook.space.SearchSpace;

/**
 * The changes of one study as JSON. The first field says which change it is; parameters that an objective finds are
 * remembered from line to line, so that the values of later ones are read as what they were.
 */
final class ChangeJson {
    private final Map<String, Parameter> known = new HashMap<>();

    ChangeJson(SearchSpace declared) {
        declared.parameters().forEach(parameter -> known.put(parameter.name(), parameter));
    }

    void write(JsonWriter json, Change change) {
        if (change instanceof Change.Asked asked) {
            writeAsked(json, asked);
        } else if (change instanceof Change.Finished finished) {
            writeFinished(json, finished);
        } else if (change instanceof Change.Reported reported) {
            json.name("reported").number(reported.trial());
            json.name("step").number(reported.value().step());
            json.name("value").number(reported.value().value());
        } else if (change instanceof Change.Annotated annotated) {
            json.name("annotated").number(annotated.trial());
            json.name("name").text(annotated.name()).name("text").text(annotated.text());
        } else if (change instanceof Change.Restarted restarted) {
            json.name("restarted").number(restarted.trial());
        } else if (change instanceof Change.Enqueued enqueued) {
            writeEnqueued(json, enqueued);
        } else {
            writeWhy(json.name("stopped"), ((Change.Stopped) change).why());
        }
    }

    private static void writeAsked(JsonWriter json, Change.Asked asked) {
        json.name("asked").open('[');
        for (var proposed : asked.trials()) {
            json.open('{').name("trial").number(proposed.trial());
            ValueJson.write(json.name("params"), proposed.params());
            writeWhy(json.name("why"), proposed.why());
            json.close('}');
        }
        json.close(']').name("places").number(asked.places());
        json.name("at").text(asked.at().toString());
    }

    private static void writeWhy(JsonWriter json, Explanation why) {
        json.open('{').name("sentence").text(why.sentence()).name("numbers").open('{');
        why.numbers().forEach((name, number) -> json.name(name).number(number));
        json.close('}').name("step").number(why.step()).close('}');
    }

    private static void writeFinished(JsonWriter json, Change.Finished finished) {
        json.name("finished").number(finished.trial());
        json.name("state").text(finished.state().word());
        if (finished.state() instanceof TrialState.Complete complete) {
            json.name("values").open('[');
            for (int i = 0; i < complete.values().dimension(); i++) {
                json.number(complete.values().get(i));
            }
            json.close(']');
        } else if (finished.state() instanceof TrialState.Pruned pruned) {
            json.name("step").number(pruned.step()).name("value").number(pruned.value());
        } else {
            json.name("why").text(((TrialState.Failed) finished.state()).why());
        }
        finished.tried().ifPresent(tried -> {
            ValueJson.write(json.name("tried"), tried.params());
            json.name("drawn").open('[');
            tried.drawn().forEach(json::text);
            SpaceJson.write(json.close(']').name("found"), tried.found());
        });
        json.name("started").text(finished.started().toString());
        json.name("ended").text(finished.ended().toString());
    }

    private static void writeEnqueued(JsonWriter json, Change.Enqueued enqueued) {
        json.name("enqueued").open('[');
        for (var byHand : enqueued.trials()) {
            ValueJson.write(json.open('{').name("params"), byHand.params());
            json.name("attributes").open('{');
            byHand.attributes().forEach((name, text) -> json.name(name).text(text));
            json.close('}').close('}');
        }
        json.close(']');
    }

    /** The change; an {@link IllegalArgumentException} says what is wrong with it. */
    Change read(JsonObject json) {
        String kind = json.fields().keySet().stream().findFirst().orElse("nothing");
        return switch (kind) {
            case "asked" -> readAsked(json);
            case "finished" -> readFinished(json);
            case "reported" ->
                new Change.Reported(json.whole(kind), new Intermediate(json.number("step"), json.number("value")));
            case "annotated" -> new Change.Annotated(json.whole(kind), json.text("name"), json.text("text"));
            case "restarted" -> new Change.Restarted(json.whole(kind));
            case "enqueued" -> readEnqueued(json);
            case "stopped" -> new Change.Stopped(readWhy(json.object(kind)));
            default -> throw new IllegalArgumentException("no change is called '" + kind + "'");
        };
    }

    private Change.Asked readAsked(JsonObject json) {
        List<Change.Proposed> trials = json.objects("asked").stream()
                .map(trial -> new Change.Proposed(
                        trial.whole("trial"), params(trial, "params"), readWhy(trial.object("why"))))
                .toList();
        return new Change.Asked(Math.toIntExact(json.whole("places")), trials, instant(json, "at"));
    }

    private static Explanation readWhy(JsonObject json) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        json.object("numbers").fields().forEach((name, number) -> numbers.put(name, JsonObject.number(name, number)));
        return new Explanation(json.text("sentence"), numbers, Math.toIntExact(json.whole("step")));
    }

    private Change.Finished readFinished(JsonObject json) {
        Optional<Change.Tried> tried = json.has("tried") ? Optional.of(readTried(json)) : Optional.empty();
        return new Change.Finished(
                json.whole("finished"), readState(json), tried, instant(json, "started"), instant(json, "ended"));
    }

    private Change.Tried readTried(JsonObject json) {
        List<Parameter> found =
                json.objects("found").stream().map(SpaceJson::read).toList();
        found.forEach(parameter -> known.putIfAbsent(parameter.name(), parameter));
        return new Change.Tried(params(json, "tried"), new LinkedHashSet<>(json.texts("drawn")), found);
    }

    private static TrialState readState(JsonObject json) {
        String state = json.text("state");
        return switch (state) {
            case "complete" ->
                new TrialState.Complete(Vec.of(json.list("values").stream()
                        .mapToDouble(value -> JsonObject.number("values", value))
                        .toArray()));
            case "pruned" -> new TrialState.Pruned(json.number("step"), json.number("value"));
            case "failed" -> new TrialState.Failed(json.text("why"));
            default -> throw new IllegalArgumentException("no trial ends as '" + state + "'");
        };
    }

    private Change.Enqueued readEnqueued(JsonObject json) {
        return new Change.Enqueued(json.objects("enqueued").stream()
                .map(byHand -> new Change.ByHand(params(byHand, "params"), texts(byHand.object("attributes"))))
                .toList());
    }

    private static Map<String, String> texts(JsonObject json) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.fields().keySet().forEach(name -> texts.put(name, json.text(name)));
        return texts;
    }

    private Params params(JsonObject json, String field) {
        return ValueJson.readParams(json.object(field), name -> Optional.ofNullable(known.get(name)));
    }

    private static Instant instant(JsonObject json, String field) {
        return Instant.parse(json.text(field)); // the reader of the line turns its exception into words
    }
}
