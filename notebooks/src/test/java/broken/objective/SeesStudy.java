package broken.objective;

/** Broken on purpose: objective looks up. */
public class SeesStudy {
    Object target = broken.study.SeesTrace.class;
}
