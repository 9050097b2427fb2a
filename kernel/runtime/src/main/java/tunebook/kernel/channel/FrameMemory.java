package tunebook.kernel.channel;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import zmq.Msg;
import zmq.msg.MsgAllocator;

/**
 * Makes room for the frames that arrive.
 *
 * <p>The library asks for a frame's room as soon as its length is known, before a byte of it is there and long before a
 * signature could be checked. So whoever can connect could fill the heap with a few claims. All large frames together
 * get a share of the heap, no more; a frame that finds none left, or that claims a negative length, becomes an empty
 * one: what follows it is no message then, and the connection ends with the first length that is too large.
 *
 * <p>Called by the library's own thread only.
 */
final class FrameMemory implements MsgAllocator {
    /** Smaller frames are not counted: as many as fill the heap would have to be sent, not just claimed. */
    private static final int LARGE = 1 << 18;

    private static final int SHARES = 3;

    private record Large(int size, WeakReference<Msg> frame) {}

    private final long limit;
    private final Consumer<String> log;
    private final List<Large> large = new ArrayList<>();

    /** Room for frames of one third of the heap. */
    FrameMemory(Consumer<String> log) {
        this(Runtime.getRuntime().maxMemory() / SHARES, log);
    }

    FrameMemory(long limit, Consumer<String> log) {
        this.limit = limit;
        this.log = log;
    }

    @Override
    public Msg allocate(int size) {
        if (size < 0) {
            log.accept("dropped a frame of negative length");
            return new Msg(0);
        }
        return size < LARGE ? new Msg(size) : counted(size);
    }

    private Msg counted(int size) {
        if (!hasRoom(size)) {
            // frames that nobody refers to any longer are counted until they are collected
            System.gc();
        }
        if (!hasRoom(size)) {
            log.accept("dropped a frame of " + size + " bytes: all frames together may take " + limit);
            return new Msg(0);
        }
        try {
            var frame = new Msg(size);
            large.add(new Large(size, new WeakReference<>(frame)));
            return frame;
        } catch (OutOfMemoryError e) {
            log.accept("dropped a frame of " + size + " bytes: " + e.getMessage());
            return new Msg(0);
        }
    }

    private boolean hasRoom(int size) {
        large.removeIf(counted -> counted.frame().get() == null);
        return large.stream().mapToLong(Large::size).sum() + size <= limit;
    }
}
