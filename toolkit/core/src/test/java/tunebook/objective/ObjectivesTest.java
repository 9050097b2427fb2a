package tunebook.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tunebook.math.Vec;
import tunebook.rng.Seed;
import tunebook.space.Box;

class ObjectivesTest {
    @Test
    void anUnknownNameGetsTheNearestOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Objectives.byName("rosenbrok"))
                .withMessageContaining("no function is called 'rosenbrok'. Did you mean 'rosenbrock'?")
                .withMessageContaining("himmelblau");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Objectives.byName("beale7"))
                .withMessageContaining("Did you mean 'beale'?");
    }

    @Test
    void impossibleDimensionsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Objectives.rosenbrock(1))
                .withMessage("rosenbrock needs at least 2 coordinates, but got dimension=1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Objectives.byName("ackley99999999"))
                .withMessageContaining("at most 1000000 coordinates");
    }

    @Test
    void wrongNumbersOfCoordinatesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Objectives.beale().at(1))
                .withMessage("beale takes 2 coordinates, but got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Objectives.beale().gradient(1, 2, 3))
                .withMessage("beale takes 2 coordinates, but got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Objectives.beale().value(Vec.of(1, 2, 3)))
                .withMessage("beale takes 2 coordinates, but got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Objectives.beale().within(0, 1))
                .withMessageContaining("a window for 'beale' needs 4 bounds");
    }

    @Test
    void aFunctionWithoutGradientSaysWhatToDo() {
        Objective bowl = Objectives.of("bowl", (x, y) -> x * x + y * y);
        assertThat(bowl.hasGradient()).isFalse();
        assertThatThrownBy(() -> bowl.gradient(1, 2))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("'bowl' has no gradient")
                .hasMessageContaining("f.withNumericGradient()");
        assertThat(bowl.evaluate(Vec.of(1, 2), new Draw(Seed.of(1), 0))).isEqualTo(new Evaluation(5, null, 1));
    }

    @Test
    void aGradientOfTheWrongSizeIsRefused() {
        Objective wrong = Objectives.of("bowl", (x, y) -> x * x + y * y, (x, y) -> Vec.of(2 * x));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wrong.gradient(1, 2))
                .withMessageContaining("the gradient of 'bowl' needs 2 coordinates")
                .withMessageContaining("got 1");
    }

    @Test
    void aNameIsNeeded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Objectives.of(" ", (x, y) -> x))
                .withMessageContaining("needs a name");
    }

    @Test
    void ownFunctionsOfAnyDimension() {
        Objective sphere = Objectives.of("sphere", Box.cube(3, -1, 1), x -> x.dot(x), x -> x.times(2));
        assertThat(sphere.at(1, 2, 3)).isEqualTo(14);
        assertThat(sphere.gradient(1, 2, 3)).isEqualTo(Vec.of(2, 4, 6));
        assertThat(sphere.minima()).isEmpty();
    }

    @Test
    void aMeasuredGradientIsRightToNineDigitsAndSaysSo() {
        Objective bare = Objectives.of("beale", (x, y) -> Objectives.beale().at(x, y));
        Objective measured = bare.withNumericGradient();
        assertThat(measured.name()).isEqualTo("beale (gradient by differences)");
        Vec byHand = Objectives.beale().gradient(1.3, -0.7);
        assertThat(measured.gradient(1.3, -0.7).distanceTo(byHand)).isCloseTo(0, within(1e-8 * byHand.norm()));
        assertThat(measured.hasGradient()).isTrue();
        assertThat(Objectives.beale().withNumericGradient().name())
                .as("a gradient by hand is kept")
                .isEqualTo("beale");
    }

    @Test
    void anotherWindowShowsOnlyTheMinimaInIt() {
        Objective corner = Objectives.himmelblau().within(0, 5, 0, 5);
        assertThat(corner.minima()).extracting(Minimum::at).containsExactly(Vec.of(3, 2));
        assertThat(corner.domain()).isEqualTo(Box.of(0, 5, 0, 5));
        assertThat(corner.at(1, 1)).isEqualTo(Objectives.himmelblau().at(1, 1));
        assertThat(corner.gradient(1, 1)).isEqualTo(Objectives.himmelblau().gradient(1, 1));
        assertThat(corner.formula()).isEqualTo(Objectives.himmelblau().formula());
    }

    /** The saddle is lowest on its border only because the window ends there. */
    @Test
    void aWiderWindowClaimsNoMinimumOnTheOldBorder() {
        Objective wide = Objectives.saddle().within(-9, 9, -9, 9);
        assertThat(wide.minima()).isEmpty();
        assertThat(wide.at(0, -9)).isLessThan(-4);
        assertThat(Objectives.saddle().within(-1, 1, -2, 2).minima()).hasSize(2);
        assertThat(Objectives.saddle().within(-1, 1, -2, 1).minima())
                .extracting(Minimum::at)
                .containsExactly(Vec.of(0, -2));
        assertThat(Objectives.ravine().within(-60, 60, -60, 60).minima()).hasSize(1);
        assertThat(Objectives.himmelblau()
                        .within(0, 1, 0, 1)
                        .within(-5, 5, -5, 5)
                        .minima())
                .as("a window in a window is the last one")
                .hasSize(4);
    }

    @Test
    void namesAreForgiving() {
        assertThat(Objectives.byName("Six-Hump Camel").name()).isEqualTo("six_hump_camel");
        assertThat(Objectives.byName("rosenbrock2").dimension()).isEqualTo(2);
        assertThat(Objectives.byName("ackley7").dimension()).isEqualTo(7);
    }

    @Test
    void theNamedOnesAreThoseOfTheCatalogue() {
        var named = List.of(
                Objectives.ravine(),
                Objectives.rosenbrock(),
                Objectives.beale(),
                Objectives.himmelblau(),
                Objectives.booth(),
                Objectives.illConditionedQuadratic(),
                Objectives.saddle(),
                Objectives.monkeySaddle(),
                Objectives.branin(),
                Objectives.hartmann3(),
                Objectives.hartmann6(),
                Objectives.threeHumpCamel(),
                Objectives.sixHumpCamel(),
                Objectives.goldsteinPrice(),
                Objectives.ackley(2),
                Objectives.rastrigin(2),
                Objectives.levy(2),
                Objectives.griewank(2),
                Objectives.schwefel(2),
                Objectives.styblinskiTang(2),
                Objectives.michalewicz(2),
                Objectives.easom(),
                Objectives.eggholder(),
                Objectives.forrester(),
                Objectives.gramacyLee());
        var names = new ArrayList<>(named.stream().map(Objective::name).toList());
        names.addAll(List.of("rosenbrock4", "ackley5", "levy5", "michalewicz5"));
        assertThat(Objectives.all()).extracting(Objective::name).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void beyondFiveDimensionsTheMinimumOfMichalewiczIsNotClaimed() {
        assertThat(Objectives.michalewicz(6).minima()).isEmpty();
    }

    /** A worker process gets its objective as bytes. */
    @Test
    void everyFunctionTravelsAsBytes() throws Exception {
        var travellers = new ArrayList<>(Objectives.all());
        travellers.add(Objectives.of("own", (x, y) -> x - y, (x, y) -> Vec.of(1, -1)));
        travellers.add(Objectives.of("bare", (x, y) -> x - y).withNumericGradient());
        travellers.add(Objectives.leastSquares(Datasets.line(10, 1)).miniBatch(3));
        for (Objective f : travellers) {
            Vec x = Vec.filled(f.dimension(), 0.7);
            var draw = new Draw(Seed.of(1), 2);
            assertThat(roundTrip(f).evaluate(x, draw)).isEqualTo(f.evaluate(x, draw));
        }
    }

    private static Objective roundTrip(Objective f) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(f);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Objective) in.readObject();
        }
    }
}
