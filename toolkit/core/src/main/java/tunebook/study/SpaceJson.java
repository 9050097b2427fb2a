package tunebook.study;

import java.util.List;
import java.util.Optional;
import tunebook.space.ChoiceParameter;
import tunebook.space.Condition;
import tunebook.space.FlagParameter;
import tunebook.space.IntParameter;
import tunebook.space.Parameter;
import tunebook.space.RealParameter;
import tunebook.space.Scale;

/** Parameters as JSON. Two lists of parameters are the same if their JSON is. */
final class SpaceJson {
    private SpaceJson() {}

    static void write(JsonWriter json, List<Parameter> parameters) {
        json.open('[');
        parameters.forEach(parameter -> write(json, parameter));
        json.close(']');
    }

    static void write(JsonWriter json, Parameter parameter) {
        json.open('{');
        if (parameter instanceof RealParameter real) {
            json.name("real").text(real.name());
            json.name("low").number(real.low()).name("high").number(real.high());
            json.name("scale").text(real.scale().name()).name("step").number(real.step());
        } else if (parameter instanceof IntParameter whole) {
            json.name("int").text(whole.name());
            json.name("low").number(whole.low()).name("high").number(whole.high());
            json.name("scale").text(whole.scale().name()).name("step").number(whole.step());
        } else if (parameter instanceof ChoiceParameter choice) {
            json.name("choice").text(choice.name());
            writeValues(json.name("values"), choice.values());
        } else {
            json.name("flag").text(parameter.name());
        }
        if (parameter.given() != null) {
            json.name("if").text(parameter.given().parent());
            writeValues(json.name("is"), parameter.given().values());
        }
        json.close('}');
    }

    private static void writeValues(JsonWriter json, List<Object> values) {
        json.open('[');
        values.forEach(value -> ValueJson.write(json, value));
        json.close(']');
    }

    /** A parameter as found by an objective: its values are of the language's own types. */
    static Parameter read(JsonObject json) {
        Condition given = json.has("if") ? new Condition(json.text("if"), readValues(json, "is")) : null;
        if (json.has("real")) {
            return new RealParameter(
                    json.text("real"),
                    json.number("low"),
                    json.number("high"),
                    Scale.valueOf(json.text("scale")),
                    json.number("step"),
                    given);
        }
        if (json.has("int")) {
            return new IntParameter(
                    json.text("int"),
                    json.whole("low"),
                    json.whole("high"),
                    Scale.valueOf(json.text("scale")),
                    json.whole("step"),
                    given);
        }
        return json.has("choice")
                ? new ChoiceParameter(json.text("choice"), readValues(json, "values"), given)
                : new FlagParameter(json.text("flag"), given);
    }

    private static List<Object> readValues(JsonObject json, String field) {
        return json.list(field).stream()
                .map(value -> ValueJson.read(value, Optional.empty()))
                .toList();
    }
}
