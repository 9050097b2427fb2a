package broken.kernel.session;

/** Broken on purpose: the kernel sees the toolkit, and session sees JShell. */
public class SeesToolkit {
    Object[] target = {broken.tuning.Learner.class, jdk.jshell.JShell.class};
}
