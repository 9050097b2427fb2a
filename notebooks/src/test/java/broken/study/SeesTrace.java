package broken.study;

/** Broken on purpose: study looks up. */
public class SeesTrace {
    Object target = broken.trace.SeesAlgorithm.class;
}
