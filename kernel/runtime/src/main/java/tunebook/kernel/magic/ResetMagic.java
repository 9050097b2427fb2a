package tunebook.kernel.magic;

import java.util.List;
import tunebook.kernel.engine.Engine;
import tunebook.spi.Magic;

/** {@code %reset}: forgets all that cells have declared and imported. */
final class ResetMagic implements Magic {
    private final Engine engine;
    private final Runnable also;

    ResetMagic(Engine engine, Runnable also) {
        this.engine = engine;
        this.also = also;
    }

    @Override
    public String name() {
        return "reset";
    }

    @Override
    public String help() {
        return "Forgets all variables, methods, types and imports of cells; libraries stay: %reset";
    }

    @Override
    public Object line(List<String> args) {
        int count = engine.declarations().size();
        engine.reset();
        also.run();
        System.out.println(
                count == 1 ? "Forgot the one declaration." : "Forgot " + count + " declarations; libraries stay.");
        return null;
    }
}
