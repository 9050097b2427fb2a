package broken.kernel.assist;

/** Broken on purpose: assist sees wire. */
public class AsksEngine {
    Object target = broken.kernel.wire.SeesSockets.class;
}
