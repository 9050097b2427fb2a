package tunebook.kernel.assist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.kernel.engine.Bench;
import tunebook.kernel.magic.Magics;

/** Documentation and signatures. A bar in the code is the cursor; a broken bar is a line break. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionTest {
    private final Bench bench = new Bench();
    private final Assistant assistant = new Assistant(bench.engine, Magics.standard());

    @BeforeAll
    void declare() {
        bench.run("""
                int counter = 3;
                class Dog { Dog(String name) {} int bark(int times) { return times; } }
                record Point(double x, double y) {}
                String greet(String whom) { return whom; }
                var points = new ArrayList<Point>();""");
    }

    @AfterAll
    void close() {
        assistant.close();
        bench.close();
    }

    private java.util.Optional<Inspection> inspect(String codeWithBar, boolean detailed) {
        var text = codeWithBar.replace('¦', '\n');
        return assistant.inspect(text.replace("|", ""), text.indexOf('|'), detailed);
    }

    private String inspected(String codeWithBar) {
        return inspect(codeWithBar, false)
                .map(inspection -> inspection.entries().get(0).signature())
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Math.max(|             # int Math.max(int a, int b)",
                "Math.max|              # int Math.max(int a, int b)",
                "Math.m|ax(1, 2)        # int Math.max(int a, int b)",
                "Math.max(1, |          # int Math.max(int a, int b)",
                "Math.max(1.5, |        # double Math.max(double a, double b)",
                "Math.max(1.5, 2|)      # double Math.max(double a, double b)",
                "Math.max(counter, 2)|  # int Math.max(int a, int b)",
                "Math.max(Math.abs(|    # int Math.abs(int a)",
                "Math.max(Math.abs(2), | # int Math.max(int a, int b)",
                "Math.ma|x              # int Math.max(int a, int b)",
                "int y = 2;¦Math.max(|¦y = 3; # int Math.max(int a, int b)",
                "int y = 2; new Dog(\"a\").bark(| # int Dog.bark(int times)",
                "new Dog(|              # Dog(String name)",
                "new D|og(\"a\")        # Dog(String name)",
                "new ArrayList<>(|      # ArrayList<E>()",
                "counter|               # int counter",
                "coun|ter + 1           # int counter",
                "greet(|                # String greet(String whom)",
                "gre|et(\"a\")          # String greet(String whom)",
                "display(|              # String Display.display(Object value, String... mimes)",
                "points.add(|           # boolean ArrayList.add(Point e)",
                "List<String> l = null; l.add(| # boolean List.add(String e)",
                "String twice(String s) { return s; }¦twice(| # String twice(String s)",
                "double half = 0.5; half| # double half",
                "Stri|ng                # final class java.lang.String implements Serializable, Comparable<String>, CharSequence, Constable, ConstantDesc",
                "Poi|nt                 # record Point(double x, double y)",
                "Do|g                   # class Dog",
                "Math.P|I               # double Math.PI = 3.141592653589793",
                "java.ut|il.List        # package java.util",
                "%ti|me 1               # %time",
                "points.stream().map(p -> p.x(|)) # double Point.x()",
                "points.forEach(p -> p.|y())      # double Point.y()",
                "\"😀\".substring(|     # String String.substring(int beginIndex)",
                "System.out.println(\"Math.max(|  # void PrintStream.println()",
            })
    void signaturesAreFoundAtAnyCursor(String code, String signature) {
        assertThat(inspected(code)).isEqualTo(signature);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"|", "nothingOfThatName|", "1 + |", "// Math.max|", "12|", "%nomagic|", "if (|", "\"Math.max|\""
            })
    void whatIsNotKnownIsNotFound(String code) {
        assertThat(inspected(code)).isEmpty();
    }

    @Test
    void overloadsAreListedTheFittingOneFirst() {
        var entries = inspect("String.valueOf(2.5|)", false).orElseThrow().entries();
        assertThat(entries).hasSizeGreaterThan(5);
        assertThat(entries.get(0).signature()).isEqualTo("String String.valueOf(double d)");
    }

    @Test
    void variablesTellTheirValueAndPlace() {
        var found = inspect("counter|", false).orElseThrow();
        assertThat(found.plain()).contains("int counter").contains("3; declared in cell 1, line 1");
        assertThat(inspect("points|", false).orElseThrow().plain()).contains("ArrayList of 0");
    }

    @Test
    void detailsShowTheSource() {
        assertThat(inspect("Dog|", true).orElseThrow().plain()).contains("return times;");
        assertThat(inspect("greet|", true).orElseThrow().plain()).contains("{ return whom; }");
        assertThat(inspect("Dog|", false).orElseThrow().plain()).doesNotContain("return times;");
    }

    @Test
    void ourOwnFunctionsTellTheirDocumentation() {
        var found = inspect("display(|", false).orElseThrow().entries().get(0);
        assertThat(found.documentation()).isNotBlank().doesNotContain("{@").doesNotContain("<p>");
        assertThat(inspect("display(|", true).orElseThrow().plain()).contains("return");
    }

    @Test
    void everyFormSaysTheSame() {
        var found = inspect("Math.max(|", false).orElseThrow();
        assertThat(found.markdown()).contains("```java\nint Math.max(int a, int b)\n```");
        assertThat(found.plain()).contains("int Math.max(int a, int b)").doesNotContain("```");
    }
}
