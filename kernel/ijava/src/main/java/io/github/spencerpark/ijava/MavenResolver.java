package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.magic.registry.CellMagic;
import io.github.spencerpark.jupyter.kernel.magic.registry.LineMagic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tunebook.spi.Kernel;

/** The functions behind {@code %maven} and its like, for code that calls them by hand. */
public final class MavenResolver {
    MavenResolver() {}

    /** Adds a repository to look in: {@code %mavenRepo}. */
    public void addRemoteRepo(String name, String url) throws Exception {
        addMavenRepo(List.of(name, url));
    }

    /** Adds jars of this machine for this cell and all later ones. */
    public void addJarsToClasspath(Iterable<String> jars) {
        var paths = new ArrayList<Path>();
        jars.forEach(jar -> paths.add(Path.of(jar)));
        Kernel.current().addToClasspath(paths);
    }

    /** {@code %maven}. */
    @LineMagic(aliases = {"addMavenDependency", "maven"})
    public void addMavenDependencies(List<String> args) throws Exception {
        Kernel.current().lineMagic("maven", args);
    }

    /** {@code %mavenRepo}. */
    @LineMagic(aliases = {"mavenRepo"})
    public void addMavenRepo(List<String> args) throws Exception {
        Kernel.current().lineMagic("mavenRepo", args);
    }

    /** {@code %%loadFromPOM}. */
    @CellMagic
    public void loadFromPOM(List<String> args, String body) throws Exception {
        Kernel.current().cellMagic("loadFromPOM", args, body);
    }

    /** {@code %loadFromPOM}. */
    @LineMagic
    public void loadFromPOM(List<String> args) throws Exception {
        Kernel.current().lineMagic("loadFromPOM", args);
    }
}
