package broken.net;

/** Broken on purpose: net looks up. */
public class SeesTuning {
    Object target = broken.tuning.Learner.class;
}
