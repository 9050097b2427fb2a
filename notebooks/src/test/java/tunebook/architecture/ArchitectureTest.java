package tunebook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the directions of the house: every rule holds on the code, and each is seen to fail on a broken example. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("tunebook", "io.github.spencerpark", "org.dflib.jjava");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("broken");

    static Stream<Rule> rules() {
        return Rules.of("tunebook").stream();
    }

    static Stream<Rule> brokenRules() {
        return Rules.of("broken").stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(Rule rule) {
        rule.rule().check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("brokenRules")
    void findsWhatWasBrokenOnPurpose(Rule rule) {
        assertThat(rule.rule().evaluate(BROKEN).hasViolation())
                .as("a class in package broken must break: %s", rule)
                .isTrue();
    }

    @Test
    void hasSeenTheWholeHouse() {
        assertThat(HOUSE.size()).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "display",
                "spi",
                "kernel.wire",
                "kernel.channel",
                "kernel.engine",
                "kernel.assist",
                "kernel.magic",
                "kernel.render",
                "kernel.library",
                "kernel.maven",
                "kernel.session",
                "kernel.app",
                "rng",
                "math",
                "space",
                "objective",
                "study",
                "trace",
                "algorithm",
                "descent",
                "search",
                "tuning",
                "view",
                "lesson"
            })
    void hasSeenEachRoom(String room) {
        assertThat(HOUSE.stream().map(type -> type.getPackageName()))
                .anyMatch(name -> name.equals("tunebook." + room) || name.startsWith("tunebook." + room + "."));
    }

    @Test
    void everyRuleHasItsOwnName() {
        assertThat(Rules.of("tunebook").stream().map(Rule::name).toList())
                .doesNotHaveDuplicates()
                .isEqualTo(Rules.of("broken").stream().map(Rule::name).toList());
    }
}
