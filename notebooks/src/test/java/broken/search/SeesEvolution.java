package broken.search;

/** Broken on purpose: search sees another family. */
public class SeesEvolution {
    Object target = broken.evolution.SeesBayes.class;
}
