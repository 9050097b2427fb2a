package broken.bandit;

/** Broken on purpose: bandit sees another family. */
public class SeesDescentAgain {
    Object target = broken.descent.SeesSearch.class;
}
