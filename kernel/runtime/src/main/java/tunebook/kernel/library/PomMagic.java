package tunebook.kernel.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tunebook.spi.Magic;

/** {@code %loadFromPOM} and {@code %%loadFromPOM}: adds the dependencies of a POM. */
final class PomMagic implements Magic {
    private static final Set<String> DEFAULT_SCOPES = Set.of("compile", "runtime", "system", "import");
    private static final Set<String> SCOPES = Set.of("compile", "runtime", "system", "import", "provided", "test");

    private final MavenLibraries libraries;

    PomMagic(MavenLibraries libraries) {
        this.libraries = libraries;
    }

    @Override
    public String name() {
        return "loadFromPOM";
    }

    @Override
    public List<String> aliases() {
        return List.of("pom");
    }

    @Override
    public String help() {
        return "Adds the dependencies of a POM: %loadFromPOM pom.xml [scopes], or %%loadFromPOM above its XML";
    }

    @Override
    public Object line(List<String> args) throws Exception {
        if (args.isEmpty()) {
            throw new IllegalArgumentException("%loadFromPOM needs the path of a POM, as %loadFromPOM pom.xml;"
                    + " %%loadFromPOM takes the XML below it");
        }
        var file = Path.of(args.get(0)).toAbsolutePath().normalize();
        var scopes = scopes(args.subList(1, args.size()));
        libraries.add((maven, kept, progress) -> maven.resolvePom(file, scopes, kept, progress));
        return null;
    }

    @Override
    public Object cell(List<String> args, String body) throws Exception {
        var scopes = scopes(args);
        libraries.add((maven, kept, progress) -> maven.resolvePom(body, scopes, kept, progress));
        return null;
    }

    private static Set<String> scopes(List<String> args) {
        for (var scope : args) {
            if (!SCOPES.contains(scope)) {
                throw new IllegalArgumentException("a scope is one of compile, runtime, system, provided, test, import;"
                        + " but got '" + scope + "'");
            }
        }
        return args.isEmpty() ? DEFAULT_SCOPES : Set.copyOf(args);
    }
}
