package tunebook.kernel.library;

import java.util.List;
import tunebook.kernel.maven.Repository;
import tunebook.spi.Magic;

/** {@code %mavenRepo}: adds a repository for the lines that follow. */
final class MavenRepoMagic implements Magic {
    private final MavenLibraries libraries;

    MavenRepoMagic(MavenLibraries libraries) {
        this.libraries = libraries;
    }

    @Override
    public String name() {
        return "mavenRepo";
    }

    @Override
    public List<String> aliases() {
        return List.of("addMavenRepo");
    }

    @Override
    public String help() {
        return "Adds a Maven repository: %mavenRepo id url";
    }

    @Override
    public Object line(List<String> args) {
        if (args.size() != 2) {
            throw new IllegalArgumentException("%mavenRepo takes an id and a URL, as %mavenRepo jitpack"
                    + " https://jitpack.io, but got " + args.size() + " words");
        }
        libraries.maven().add(new Repository(args.get(0), args.get(1)));
        return null;
    }
}
