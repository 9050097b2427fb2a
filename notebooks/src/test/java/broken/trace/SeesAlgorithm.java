package broken.trace;

/** Broken on purpose: trace looks up. */
public class SeesAlgorithm {
    Object target = broken.algorithm.SeesDescent.class;
}
