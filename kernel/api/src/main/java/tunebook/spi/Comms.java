package tunebook.spi;

import java.util.Map;
import java.util.Optional;

/** All comms of a kernel: those that it opens, and the targets at which front ends may open some. */
public interface Comms {
    /** What becomes of a comm that a front end opens. */
    @FunctionalInterface
    interface Target {
        /**
         * Takes the comm: usually sets its handlers. What it throws closes the comm.
         *
         * @param first what the front end said when it opened the comm
         */
        void opened(Comm comm, CommMessage first);
    }

    /**
     * From now on, front ends may open comms at this target. A name that is registered again gets the new target; a
     * front end that opens a comm at a name that nobody registered is told at once that it is closed.
     */
    void register(String name, Target target);

    /** Takes a target away; comms that are open stay so. */
    void unregister(String name);

    /** Opens a comm at a target of the front ends. */
    Comm open(String target, CommMessage first);

    /** Opens a comm at a target of the front ends. */
    default Comm open(String target, Map<String, ?> data) {
        return open(target, CommMessage.of(data));
    }

    /** The open comm of an id. */
    Optional<Comm> find(String id);

    /** The comms of the kernel that this thread's cell runs in. */
    static Comms current() {
        return Kernel.current().comms();
    }
}
