package broken.kernel.wire;

/** Broken on purpose: wire sees sockets and app. */
public class SeesSockets {
    Object[] target = {org.zeromq.ZContext.class, broken.kernel.app.Start.class};
}
