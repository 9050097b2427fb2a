package tunebook.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may see whom. The rules are written for a root package, so that the same rules run on {@code tunebook}, where
 * nothing may break them, and on {@code broken}, where each must find what was broken on purpose.
 */
final class Rules {
    /** The packages of core from the bottom up; a package sees only those before it. */
    private static final List<List<String>> CORE = List.of(
            List.of("rng", "math"),
            List.of("space"),
            List.of("objective"),
            List.of("study"),
            List.of("trace"),
            List.of("algorithm"),
            List.of("descent", "search", "evolution", "bayes", "bandit"),
            List.of("net"),
            List.of("tuning"));

    private static final List<String> FAMILIES = List.of("descent", "search", "evolution", "bayes", "bandit");

    private final String root;

    private Rules(String root) {
        this.root = root;
    }

    static List<Rule> of(String root) {
        var rules = new Rules(root);
        return Stream.of(
                        rules.coreLooksDown().stream(),
                        rules.familiesKeepApart().stream(),
                        rules.surroundings().stream(),
                        rules.kernel().stream(),
                        rules.style().stream())
                .flatMap(all -> all)
                .toList();
    }

    private List<Rule> coreLooksDown() {
        var rules = new ArrayList<Rule>();
        for (int i = 0; i + 1 < CORE.size(); i++) {
            var above = CORE.subList(i + 1, CORE.size()).stream().flatMap(List::stream);
            var names = String.join(" and ", CORE.get(i));
            rules.add(forbid(names + " sees nothing above it", in(CORE.get(i).stream()), in(above)));
        }
        return rules;
    }

    private List<Rule> familiesKeepApart() {
        return FAMILIES.stream()
                .map(family -> forbid(
                        family + " sees no other family of algorithms",
                        in(Stream.of(family)),
                        in(FAMILIES.stream().filter(other -> !other.equals(family)))))
                .toList();
    }

    private List<Rule> surroundings() {
        var core = in(CORE.stream().flatMap(List::stream));
        var drawing = resideInAnyPackage(
                "java.awt..", "javax.swing..", "javax.imageio..", "org.knowm..", "tech.tablesaw..", "org.nd4j..");
        var outside = in(Stream.of("view", "display", "spi", "kernel", "lesson"));
        var commonsMath = resideInAPackage("org.apache.commons.math3..");
        var display = in(Stream.of("display"));
        var spi = in(Stream.of("spi"));
        return List.of(
                forbid("core draws nothing and knows no library of pictures or tables", core, drawing),
                forbid("core sees neither views, display, spi, kernel nor lessons", core, outside),
                forbid("only math sees Commons Math", all().and(not(in(Stream.of("math")))), commonsMath),
                forbid(
                        "only the kernel, lessons and *Extension see display",
                        all().and(not(in(Stream.of("kernel", "display", "spi", "lesson"))))
                                .and(not(named("Extension"))),
                        display),
                forbid(
                        "only the kernel, *Extension and *Command see spi",
                        all().and(not(in(Stream.of("kernel", "spi"))))
                                .and(not(named("Extension")))
                                .and(not(named("Command"))),
                        spi),
                forbid("views see no lessons", in(Stream.of("view")), in(Stream.of("lesson"))),
                forbid(
                        "display and spi need only the JDK and each other",
                        in(Stream.of("display", "spi")),
                        not(resideInAnyPackage("java..", root + ".display..", root + ".spi.."))));
    }

    private List<Rule> kernel() {
        var sockets = resideInAnyPackage("org.zeromq..", "zmq..");
        return List.of(
                forbid(
                        "the kernel knows no toolkit",
                        in(Stream.of("kernel")),
                        in(Stream.concat(CORE.stream().flatMap(List::stream), Stream.of("view", "lesson", "storage")))),
                forbid(
                        "what works without Jupyter sees neither wire, channel nor session",
                        in(Stream.of(
                                "kernel.engine", "kernel.assist", "kernel.magic", "kernel.library", "kernel.render")),
                        in(Stream.of("kernel.wire", "kernel.channel", "kernel.session"))),
                forbid(
                        "engine does not know who asks it",
                        in(Stream.of("kernel.engine")),
                        in(Stream.of("kernel.assist", "kernel.magic", "kernel.library", "kernel.render"))),
                forbid("wire knows no sockets", in(Stream.of("kernel.wire")), sockets),
                forbid(
                        "only channel sees ZeroMQ",
                        in(Stream.of("kernel")).and(not(in(Stream.of("kernel.channel")))),
                        sockets),
                forbid(
                        "only maven sees Maven and its resolver",
                        in(Stream.of("kernel")).and(not(in(Stream.of("kernel.maven")))),
                        resideInAnyPackage("org.apache.maven..", "org.eclipse.aether..", "org.codehaus.plexus..")),
                forbid("nobody sees app", all().and(not(in(Stream.of("kernel.app")))), in(Stream.of("kernel.app"))),
                forbid(
                        "only engine sees JShell, and the bench, which compares it with a bare one",
                        in(Stream.of("kernel")).and(not(in(Stream.of("kernel.engine", "kernel.bench.peer")))),
                        resideInAPackage("jdk.jshell..")));
    }

    private List<Rule> style() {
        var vague = "(Util|Utils|Helper|Helpers|Manager|Misc|Common|Info|Data)";
        return List.of(
                new Rule(
                        "static fields are final",
                        fields().that()
                                .areDeclaredInClassesThat(all().and(not(oneClassPerEngine())))
                                .and()
                                .areStatic()
                                .should()
                                .beFinal()
                                .allowEmptyShould(true)),
                new Rule(
                        "names say something",
                        noClasses()
                                .that(all())
                                .should()
                                .haveNameMatching(".*[a-z]" + vague)
                                .allowEmptyShould(true)),
                calls("nobody sleeps", Thread.class, "sleep", long.class),
                new Rule(
                        "nobody prints a stack trace",
                        noClasses()
                                .that(all())
                                .should()
                                .callMethodWhere(target(owner(assignableTo(Throwable.class)))
                                        .and(target(nameMatching("printStackTrace"))))
                                .allowEmptyShould(true)),
                new Rule(
                        "only app ends the process",
                        noClasses()
                                .that(all().and(not(in(Stream.of("kernel.app")))))
                                .should()
                                .callMethod(System.class, "exit", int.class)
                                .allowEmptyShould(true)));
    }

    /** Defined anew by each engine's loader, so that its static field is one engine's, not the process's. */
    private DescribedPredicate<JavaClass> oneClassPerEngine() {
        return named("CellGuard").and(in(Stream.of("kernel.engine")));
    }

    private Rule calls(String name, Class<?> owner, String method, Class<?>... parameters) {
        return new Rule(
                name,
                noClasses()
                        .that(all())
                        .should(ArchConditions.callMethod(owner, method, parameters))
                        .allowEmptyShould(true));
    }

    private static Rule forbid(
            String name, DescribedPredicate<JavaClass> from, DescribedPredicate<? super JavaClass> to) {
        ArchRule rule = noClasses().that(from).should().dependOnClassesThat(to).allowEmptyShould(true);
        return new Rule(name, rule);
    }

    private DescribedPredicate<JavaClass> in(Stream<String> packages) {
        return resideInAnyPackage(packages.map(name -> root + "." + name + "..").toArray(String[]::new));
    }

    private DescribedPredicate<JavaClass> all() {
        return resideInAPackage(root + "..").and(alwaysTrue());
    }

    private static DescribedPredicate<JavaClass> named(String suffix) {
        return JavaClass.Predicates.simpleNameEndingWith(suffix);
    }

    private static DescribedPredicate<JavaClass> not(DescribedPredicate<JavaClass> predicate) {
        return DescribedPredicate.not(predicate);
    }
}
