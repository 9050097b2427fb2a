package tunebook.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tunebook.math.Vec;
import tunebook.rng.Seed;

class SearchSpaceTest {
    private static final SearchSpace MIXED = Spaces.mixed();

    private static void refused(Params params, String... words) {
        var refusal = assertThatIllegalArgumentException().isThrownBy(() -> MIXED.check(params));
        for (String word : words) {
            refusal.withMessageContaining(word);
        }
        assertThat(MIXED.contains(params)).isFalse();
    }

    @Test
    void aConfigThatDoesNotFitIsRefusedInWords() {
        var fine = Params.of("lr", 0.1, "dropout", 0.3, "layers", 2L, "optimizer", "adam", "beta1", 0.9);
        MIXED.check(fine);
        assertThat(MIXED.contains(fine)).isTrue();
        refused(fine.with("lr", 2), "'lr' is real from 0.0001 to 1, log scale, but got 2");
        refused(fine.with("dropout", 0.25), "'dropout' is real from 0 to 0.5 in steps of 0.1, but got 0.25");
        refused(fine.with("optimizer", "adan"), "'optimizer' is one of adam, sgd, but got adan");
        refused(fine.with("optimizer", "sgd"), "'beta1' exists only if optimizer is adam", "Leave it out");
        refused(fine.with("nesterov", true), "'nesterov' exists only if optimizer is sgd");
        refused(fine.with("rl", 0.1), "no 'rl', only lr, dropout, layers");
        refused(Params.of("lr", 0.1), "'dropout' got none in: lr=0.1");
        refused(Params.none(), "'lr' got none in: nothing");
        refused(fine.with("lr", Double.NaN), "but got NaN");
    }

    @Test
    void aConfigIsWrittenAsTheSpaceWritesIt() {
        var people = Params.of("optimizer", "sgd", "nesterov", false, "layers", 2.0, "lr", 1, "dropout", 0.1 + 0.2);
        assertThat(MIXED.normalise(people).toString())
                .isEqualTo("lr=1, dropout=0.3, layers=2, optimizer=sgd, nesterov=false");
        assertThat(MIXED.normalise(people).get("layers")).isEqualTo(2L);
    }

    @Test
    void aPartOfAConfigIsCompleted() {
        var part = MIXED.normalisePart(Params.of("beta1", 0.9, "layers", 3));
        for (int i = 0; i < 50; i++) {
            var whole = MIXED.complete(part, Seed.of(i));
            MIXED.check(whole);
            assertThat(whole.integer("layers")).isEqualTo(3);
            assertThat(whole.get("beta1")).isEqualTo(0.9);
            assertThat(whole.get("optimizer")).as("what beta1 needs").isEqualTo("adam");
            assertThat(whole.get("lr")).isEqualTo(MIXED.sample(Seed.of(i)).get("lr"));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MIXED.normalisePart(Params.of("optimizer", "sgd", "beta1", 0.9)))
                .withMessageContaining("'beta1' exists only if optimizer is adam");
        var nested = MIXED.complete(MIXED.normalisePart(Params.of("momentum", 0.5)), Seed.of(1));
        assertThat(nested.text("optimizer") + nested.flag("nesterov")).isEqualTo("sgdtrue");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MIXED.normalisePart(Params.of("momentum", 0.5, "beta1", 0.9)))
                .withMessageContaining("no value of 'optimizer' lets all of these exist: beta1=0.9, momentum=0.5")
                .withMessageContaining("Leave out 'beta1', which exists only if optimizer is adam");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MIXED.normalisePart(Params.of("optimizer", "adam", "momentum", 0.5)))
                .withMessageContaining("'momentum' exists only if nesterov is true")
                .withMessageContaining("'nesterov' exists only if optimizer is sgd")
                .withMessageContaining("optimizer=adam, momentum=0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MIXED.normalisePart(Params.of("rl", 0.9)))
                .withMessageContaining("no 'rl'");
    }

    @Test
    void samplesAreConfigsAndComeFromTheirOwnNames() {
        var seen = new HashSet<Set<String>>();
        for (int i = 0; i < 200; i++) {
            var params = MIXED.sample(Seed.of(i));
            MIXED.check(params);
            assertThat(params).isEqualTo(MIXED.sample(Seed.of(i)));
            seen.add(new HashSet<>(params.names()));
            for (String name : params.names()) {
                assertThat(params.get(name)).isEqualTo(SearchSpace.draw(MIXED.get(name), Seed.of(i)));
            }
        }
        assertThat(seen).as("adam; sgd; sgd with nesterov").hasSize(3);
    }

    @Test
    void encodingAndDecodingAreInverse() {
        for (int i = 0; i < 200; i++) {
            var params = MIXED.sample(Seed.of(i));
            Vec unit = MIXED.encode(params);
            var again = MIXED.decode(unit);
            assertThat(again.names()).isEqualTo(params.names());
            for (String name : params.names()) {
                if (params.get(name) instanceof Double number) {
                    assertThat(again.number(name)).isCloseTo(number, within(1e-12));
                } else {
                    assertThat(again.get(name)).isEqualTo(params.get(name));
                }
            }
            assertThat(MIXED.encode(again).minus(unit).maxNorm()).isLessThan(1e-12);
        }
        var sgd = Params.of("lr", 0.1, "dropout", 0.3, "layers", 2, "optimizer", "sgd", "nesterov", false);
        assertThat(MIXED.encode(sgd).get(4)).as("beta1 is absent").isEqualTo(0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MIXED.decode(Vec.of(0.5)))
                .withMessageContaining("7 parameters");
    }

    @Test
    void coordinatesOfWhatDoesNotExistDoNotMatter() {
        Vec unit = Vec.of(0.5, 0.5, 0.5, 0.75, 0.1, 0.1, 0.1);
        assertThat(MIXED.decode(unit)).isEqualTo(MIXED.decode(unit.with(4, 0.9).with(6, 0.9)));
        assertThat(MIXED.decode(unit)).isNotEqualTo(MIXED.decode(unit.with(5, 0.9)));
    }

    @Test
    void aLoopOfParametersFollowsItsCounter() {
        var space = Space.of(Space.integer("layers", 1, 3)).repeat("layers", i -> Space.integer("units_l" + i, 1, 4));
        assertThat(space.describe()).isEqualTo("""
                        layers: int from 1 to 3
                        units_l0: int from 1 to 4, if layers is one of 1, 2, 3
                        units_l1: int from 1 to 4, if layers is one of 2, 3
                        units_l2: int from 1 to 4, if layers is 3""");
        assertThat(space.size()).isEqualTo(4 + 16 + 64);
        for (int i = 0; i < 50; i++) {
            var params = space.sample(Seed.of(i));
            assertThat(params.size()).isEqualTo(1 + params.integer("layers"));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MIXED.repeat("optimizer", i -> Space.flag("f" + i)))
                .withMessageContaining("a loop needs a parameter of whole numbers");
    }

    @Test
    void theGridStopsAtItsEnd() {
        var six = Spaces.six();
        var all = new ArrayList<String>();
        six.grid().forEach(params -> all.add(params.toString()));
        assertThat(all)
                .containsExactly(
                        "optimizer=adam, beta1=0.8",
                        "optimizer=adam, beta1=0.85",
                        "optimizer=adam, beta1=0.9",
                        "optimizer=adam, beta1=0.95",
                        "optimizer=adam, beta1=0.99",
                        "optimizer=sgd");
        assertThat(six.next(Params.of("optimizer", "sgd"))).isEmpty();
        var iterator = Space.of(Space.choice("a", 1)).grid().iterator();
        iterator.next();
        Assertions.assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
    }

    @Test
    void aDiscoveredSpaceIsOpenAndItsParametersOptional() {
        var open = SearchSpace.open();
        assertThat(open.isOpen()).isTrue();
        assertThat(open.isFinite()).isFalse();
        assertThat(open.describe()).contains("nothing known yet");
        assertThat(open.sample(Seed.of(1))).isEqualTo(Params.none());
        assertThat(open.normalise(Params.of("lr", 0.1))).isEqualTo(Params.of("lr", 0.1));
        assertThat(open.complete(Params.of("lr", 0.1), Seed.of(1))).isEqualTo(Params.of("lr", 0.1));
        var found = open.discover(Space.flag("bn")).discover(Space.real("x", 0, 1));
        assertThat(found.isOptional("bn")).isTrue();
        assertThat(found.isOpen()).isTrue();
        found.check(Params.of("x", 0.5));
        assertThat(found.contains(Params.of("x", 0.5))).isTrue();
        assertThat(found.contains(Params.of("x", 5))).isFalse();
        assertThat(found.contains(Params.of("x", 0.5, "new", 5))).isTrue();
        assertThat(found.describe()).isEqualTo("bn: false or true (discovered)\nx: real from 0 to 1 (discovered)");
        assertThat(found.merge(open.discover(Space.flag("z"))).names()).containsExactly("bn", "x", "z");
        assertThat(MIXED.isOpen()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open.get("lr"))
                .withMessage("this space has no 'lr', only nothing yet");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SearchSpace(List.of(Space.flag("a")), Set.of("b")))
                .withMessageContaining("only a parameter of the space can be optional");
    }

    @Test
    void aChangeBringsWhatItNeedsAndDropsTheRest() {
        var adam = Params.of("lr", 0.1, "dropout", 0.3, "layers", 2L, "optimizer", "adam", "beta1", 0.9);
        var sgd = MIXED.change(adam, "optimizer", "sgd");
        assertThat(sgd)
                .isEqualTo(Params.of(
                        "lr",
                        0.1,
                        "dropout",
                        0.3,
                        "layers",
                        2,
                        "optimizer",
                        "sgd",
                        "nesterov",
                        true,
                        "momentum",
                        0.495));
        MIXED.check(sgd);
        assertThat(MIXED.active(adam)).extracting(Parameter::name).doesNotContain("nesterov", "momentum");
    }

    @Test
    void aGridOfTooFewPointsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MIXED.gridded(1))
                .withMessageContaining("at least 2 points");
        assertThat(MIXED.gridded(3).isFinite()).isTrue();
        assertThat(MIXED.isFinite()).isFalse();
        assertThat(Space.box(Box.of(0, 1, -1, 1), "x", "y").describe())
                .isEqualTo("x: real from 0 to 1\ny: real from -1 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Space.box(Box.of(0, 1, -1, 1), "x"))
                .withMessageContaining("a name for each of its 2 axes, but got 1");
    }

    @Test
    void paramsAreAValue() {
        var params = Params.of("lr", 0.01, "layers", 2, "opt", "adam", "bn", true);
        assertThat(params).hasToString("lr=0.01, layers=2, opt=adam, bn=true");
        assertThat(params).isEqualTo(Params.of("bn", true, "opt", "adam", "layers", 2L, "lr", 0.01));
        assertThat(params).hasSameHashCodeAs(Params.of("bn", true, "opt", "adam", "layers", 2L, "lr", 0.01));
        assertThat(params).isNotEqualTo(params.with("layers", 3)).isNotEqualTo(params.with("x", 3));
        assertThat(params).isNotEqualTo(Params.of("lr", 0.01, "layers", 2, "opt", "adam", "nb", true));
        assertThat(params).isNotEqualTo("lr=0.01");
        assertThat(params.number("lr")).isEqualTo(0.01);
        assertThat(params.integer("layers")).isEqualTo(2);
        assertThat(params.flag("bn")).isTrue();
        assertThat(params.text("lr")).isEqualTo("0.01");
        assertThat(params.names()).containsExactly("lr", "layers", "opt", "bn");
        assertThat(params.toMap()).containsEntry("opt", "adam").hasSize(4);
        assertThat(Params.of("x", 1, "y", 2.5).toVec()).isEqualTo(Vec.of(1, 2.5));
        assertThat(Params.of("x", 0.5f)).isEqualTo(Params.of("x", 0.5));
        assertThat(Params.of("x", 2)).isEqualTo(Params.of("x", 2.0)).hasSameHashCodeAs(Params.of("x", 2.0f));
        assertThat(Params.of("x", 1e300)).isNotEqualTo(Params.of("x", Long.MAX_VALUE));
        assertThat(new Params(new String[0], new Object[0])).isEqualTo(Params.none());
    }

    /** 10,000 configs in 2^32 hash codes: one pair of equal codes would be no accident, more than 5 would be one in 10^9. */
    @Test
    void theConfigsOfAGridHaveDifferentHashCodes() {
        var space = Space.of(
                Space.integer("a", 1, 10),
                Space.integer("b", 1, 10),
                Space.integer("c", 1, 10),
                Space.integer("d", 1, 10));
        var codes = new HashSet<Integer>();
        space.grid().forEach(params -> codes.add(params.hashCode()));
        assertThat(codes).hasSizeGreaterThan(9_994);
    }

    @Test
    void spacesAndConfigsTravel() throws IOException, ClassNotFoundException {
        for (Object value :
                List.of(MIXED, MIXED.sample(Seed.of(1)), SearchSpace.open().discover(Space.flag("a")))) {
            var bytes = new ByteArrayOutputStream();
            try (var out = new ObjectOutputStream(bytes)) {
                out.writeObject(value);
            }
            try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                assertThat(in.readObject()).isEqualTo(value);
            }
        }
    }

    /** 1,000 redraws, seed 3; the shares are off by .08, five standard deviations, in 1 of a million runs. */
    @Test
    void nineRandomTrialsHitAGoodTenthMoreOftenThanAGridOfNine() {
        var line = Space.of(Space.real("important", 0, 1), Space.real("unimportant", 0, 1));
        var grid = Space.of(
                Space.real("important", 1 / 6.0, 5 / 6.0).step(1 / 3.0),
                Space.real("unimportant", 1 / 6.0, 5 / 6.0).step(1 / 3.0));
        int byGrid = 0;
        int byChance = 0;
        for (int redraw = 0; redraw < 1000; redraw++) {
            Seed seed = Seed.of(3).child(redraw);
            double low = 0.9 * seed.child("window").stream().nextDouble();
            boolean hit = false;
            for (Params params : grid.grid()) {
                hit |= isIn(low, params);
            }
            byGrid += hit ? 1 : 0;
            hit = false;
            for (int trial = 0; trial < 9; trial++) {
                hit |= isIn(low, line.sample(seed.child(trial)));
            }
            byChance += hit ? 1 : 0;
        }
        assertThat(grid.size()).isEqualTo(9);
        assertThat(byGrid / 1000.0).isCloseTo(1 / 3.0, within(0.08));
        assertThat(byChance / 1000.0).isCloseTo(1 - Math.pow(0.9, 9), within(0.08));
        assertThat(1 - Math.pow(0.9, 9)).isCloseTo(0.61, within(0.005));
    }

    private static boolean isIn(double low, Params params) {
        return params.number("important") >= low && params.number("important") <= low + 0.1;
    }
}
