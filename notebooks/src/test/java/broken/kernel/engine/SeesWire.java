package broken.kernel.engine;

/** Broken on purpose: engine sees wire. */
public class SeesWire {
    Object target = broken.kernel.wire.SeesSockets.class;
}
