package broken.kernel.engine;

/** Broken on purpose: engine sees who asks it. */
public class SeesAssist {
    Object target = broken.kernel.assist.AsksEngine.class;
}
