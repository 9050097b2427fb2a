package broken.rng;

/** Broken on purpose: rng looks up. */
public class SeesSpace {
    Object target = broken.space.SeesObjective.class;
}
