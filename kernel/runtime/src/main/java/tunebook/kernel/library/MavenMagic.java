package tunebook.kernel.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import tunebook.kernel.maven.Coordinate;
import tunebook.kernel.maven.Maven;
import tunebook.kernel.maven.Repository;
import tunebook.kernel.maven.ResolutionException;
import tunebook.spi.Magic;

/** {@code %maven}: adds artifacts of Maven repositories, with all that they need. */
final class MavenMagic implements Magic {
    private record Call(List<Coordinate> coordinates, List<String> from, boolean verbose) {}

    private final MavenLibraries libraries;

    MavenMagic(MavenLibraries libraries) {
        this.libraries = libraries;
    }

    @Override
    public String name() {
        return "maven";
    }

    @Override
    public List<String> aliases() {
        return List.of("addMavenDependency", "addMavenDependencies");
    }

    @Override
    public String help() {
        return "Adds libraries of Maven repositories: %maven group:artifact:version ... [--from repository] [-v]";
    }

    @Override
    public Object line(List<String> args) throws Exception {
        var call = call(args);
        for (var coordinate : call.coordinates()) {
            if (!coordinate.hasVersion()) {
                throw withoutVersion(coordinate);
            }
        }
        var before = new HashSet<>(libraries.maven().resolved().libraries());
        var from = call.from().stream().map(this::repository).toList();
        var answer = libraries.add((maven, kept, progress) -> maven.resolve(call.coordinates(), from, kept, progress));
        if (call.verbose()) {
            answer.resolved().tree().forEach(System.out::println);
            answer.resolved().libraries().stream()
                    .filter(library -> !before.contains(library))
                    .forEach(library -> System.out.println("added " + library.file()));
        }
        return null;
    }

    private static Call call(List<String> args) {
        var coordinates = new ArrayList<Coordinate>();
        var from = new ArrayList<String>();
        boolean verbose = false;
        for (int i = 0; i < args.size(); i++) {
            var arg = args.get(i);
            if (arg.equals("-v") || arg.equals("--verbose")) {
                verbose = true;
            } else if (arg.startsWith("--from=")) {
                from.add(arg.substring("--from=".length()));
            } else if (arg.equals("--from")) {
                if (++i == args.size()) {
                    throw new IllegalArgumentException("--from needs the id or the URL of a repository behind it");
                }
                from.add(args.get(i));
            } else if (arg.startsWith("-")) {
                throw new IllegalArgumentException("%maven has no option " + arg + "; it has --from repository, and -v"
                        + " to be told what is added");
            } else {
                coordinates.add(Coordinate.of(arg));
            }
        }
        if (coordinates.isEmpty()) {
            throw new IllegalArgumentException(
                    "%maven needs at least one group:artifact:version, as" + " %maven org.knowm.xchart:xchart:3.8.8");
        }
        return new Call(List.copyOf(coordinates), List.copyOf(from), verbose);
    }

    private Repository repository(String idOrUrl) {
        return libraries.maven().repository(idOrUrl);
    }

    private IllegalArgumentException withoutVersion(Coordinate coordinate) throws Exception {
        var versions = Background.<List<String>>await(output -> versions(coordinate, output));
        var rule = coordinate + " lacks a version. ";
        if (versions.isEmpty()) {
            return new IllegalArgumentException(rule + "The form is group:artifact:version, and no repository that was"
                    + " asked lists versions of " + coordinate + ". Check the spelling.");
        }
        var newest = coordinate.withVersion(Maven.newest(versions));
        return new IllegalArgumentException(rule + "Did you mean %maven " + newest + "? That is the newest.");
    }

    private List<String> versions(Coordinate coordinate, Consumer<String> output) throws ResolutionException {
        return libraries.maven().versions(coordinate, output);
    }
}
