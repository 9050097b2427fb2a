package tunebook.kernel.magic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import tunebook.kernel.engine.Engine;
import tunebook.kernel.engine.explain.Spelling;
import tunebook.spi.Magic;

/** The magics that a kernel knows, by name. */
public final class Magics {
    /** What adds libraries in other kernels. */
    private static final Set<String> INSTALLERS = Set.of("pip", "conda", "mamba", "install");

    private final Map<String, Magic> byName = new ConcurrentSkipListMap<>();
    private final Map<String, Magic> byAlias = new ConcurrentSkipListMap<>();

    /** Magics that need nothing but the cell they run in. */
    public static Magics standard() {
        var magics = new Magics();
        magics.add(new ListMagics(magics));
        magics.add(new TimeMagic());
        magics.add(new LoadMagic());
        magics.add(new WriteFileMagic());
        magics.add(new ScriptMagic("sh"));
        magics.add(new ScriptMagic("bash"));
        ShowMagic.all().forEach(magics::add);
        return magics;
    }

    /**
     * Magics that need nothing but the cell they run in, and those that look into an engine.
     *
     * @param onReset what is to be done too when all is forgotten
     */
    public static Magics of(Engine engine, Runnable onReset) {
        var magics = standard();
        magics.add(new WhoMagic("who", false, engine::declarations));
        magics.add(new WhoMagic("whos", true, engine::declarations));
        magics.add(new ResetMagic(engine, onReset));
        return magics;
    }

    /** Adds a magic; one of the same name is replaced. */
    public void add(Magic magic) {
        byName.put(magic.name(), magic);
        magic.aliases().forEach(alias -> byAlias.put(alias, magic));
    }

    /** All magics, by their names in alphabetical order. */
    public List<Magic> all() {
        return List.copyOf(byName.values());
    }

    /** The magic of a name or an alias, if there is one. */
    public Optional<Magic> find(String name) {
        return Optional.ofNullable(byName.getOrDefault(name, byAlias.get(name)));
    }

    /** Whether a magic of that name gets source text. */
    public boolean takesSource(String name) {
        return find(name).map(Magic::takesSource).orElse(false);
    }

    /** Runs {@code %name args}. */
    public Object line(String name, List<String> args) throws Exception {
        return named(name, "%").line(args);
    }

    /** Runs {@code %%name args} on a body. */
    public Object cell(String name, List<String> args, String body) throws Exception {
        return named(name, "%%").cell(args, body);
    }

    /** Runs a cell that is a call of a magic. */
    public Object cell(CellMagic call) throws Exception {
        var magic = named(call.name(), "%%");
        var args = magic.takesSource() && !call.rest().isEmpty() ? List.of(call.rest()) : call.args();
        return magic.cell(args, call.body());
    }

    private Magic named(String name, String sign) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no magic " + sign + name + "."
                        + closest(name)
                                .map(other -> " Did you mean " + sign + other + "?")
                                .orElse("")
                        + " %lsmagic lists all magics."));
    }

    private Optional<String> closest(String name) {
        if (INSTALLERS.contains(name)) {
            return Optional.of("maven");
        }
        var names = Stream.concat(byName.keySet().stream(), byAlias.keySet().stream())
                .toList();
        return Stream.concat(
                        Spelling.near(name, names).stream(),
                        names.stream().filter(other -> other.startsWith(name)).sorted())
                .findFirst();
    }
}
