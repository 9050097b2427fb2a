package broken.bayes;

/** Broken on purpose: bayes sees another family. */
public class SeesBandit {
    Object target = broken.bandit.SeesDescentAgain.class;
}
