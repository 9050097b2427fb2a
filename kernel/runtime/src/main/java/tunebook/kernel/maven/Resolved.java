package tunebook.kernel.maven;

import java.util.List;
import java.util.Optional;

/**
 * What a request came to.
 *
 * @param libraries what is to stand on the class path, in order
 * @param tree who needs what, by lines
 */
public record Resolved(List<Library> libraries, List<String> tree) {
    static final Resolved NOTHING = new Resolved(List.of(), List.of());

    public Resolved {
        libraries = List.copyOf(libraries);
        tree = List.copyOf(tree);
    }

    /** The library of a name. */
    public Optional<Library> find(String name) {
        return libraries.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
