package broken.evolution;

/** Broken on purpose: evolution sees another family. */
public class SeesBayes {
    Object target = broken.bayes.SeesBandit.class;
}
