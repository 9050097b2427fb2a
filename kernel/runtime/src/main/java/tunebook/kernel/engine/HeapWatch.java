package tunebook.kernel.engine;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;

/**
 * Notices a heap that is nearly full of living objects.
 *
 * <p>When the heap is quite full, whichever thread asks next gets the {@link OutOfMemoryError}: it may be one of the
 * kernel's, and then nobody answers any more. So a cell that fills the heap is stopped a little before: at the first
 * collection that leaves the old generation nearly full. What threads of the kernel need then still fits. And a reserve
 * is given up when the cell has ended, so that the next one has room to be compiled in: it may be the one that frees the
 * rest. Not before, or the cell that is being stopped would fill the reserve too.
 *
 * <p>The code of cells looks itself, at its first check after a collection. The virtual machine's notices come too, for
 * code that has no checks, but on a thread of their own, and on a busy machine too late.
 */
final class HeapWatch implements AutoCloseable {
    /** Of the old generation. */
    private static final double NEARLY_FULL = 0.93;
    /** Of the whole heap, for a cell that begins when the old generation is nearly full: it may be about to free it. */
    private static final double FULL = 0.95;

    private static final double ROOMY = 0.8;
    private static final double RESERVE_SHARE = 0.1;
    private static final long MAX_RESERVE = 12 << 20;

    /** What is to happen on behalf of the code that runs. */
    private static final class Watched {
        /** Gives whether it has stopped anything. */
        final BooleanSupplier onFull;
        /** Whether that is all there is to stop. */
        final boolean once;
        /** Guarded by the watch. */
        boolean stopped;

        Watched(BooleanSupplier onFull, boolean once) {
            this.onFull = onFull;
            this.once = once;
        }
    }

    private final MemoryPoolMXBean old;
    private final List<MemoryPoolMXBean> pools;
    private final List<GarbageCollectorMXBean> collectors;
    private final NotificationListener listener;
    private final AtomicReference<byte[]> reserve = new AtomicReference<>();
    private final BooleanSupplier onFullAtRest;
    private volatile Watched watched;
    /** How often the old generation had been collected when the cell began. */
    private volatile long collectionsBefore = Long.MAX_VALUE;
    /** Whether the heap was nearly full when the cell began, or has been since, and there is not much room yet. */
    private volatile boolean begunFull;

    private HeapWatch(MemoryPoolMXBean old, BooleanSupplier onFullAtRest) {
        this.old = old;
        this.onFullAtRest = onFullAtRest;
        watched = atRest();
        pools = heapPools();
        collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(collector ->
                        Arrays.asList(collector.getMemoryPoolNames()).contains(old.getName()))
                .toList();
        listener = (Notification notification, Object handback) -> {
            if (notification.getType().equals(MemoryNotificationInfo.MEMORY_COLLECTION_THRESHOLD_EXCEEDED)) {
                look();
            }
        };
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /**
     * Starts to watch; empty if this virtual machine has nothing to watch.
     *
     * @param onFullAtRest what a thread does that finds the heap nearly full while no cell's code is watched: it may be
     *     one that a cell has left running; gives whether it was, and is stopped
     */
    static Optional<HeapWatch> start(BooleanSupplier onFullAtRest) {
        var oldGeneration = heapPools().stream()
                .filter(pool -> pool.isCollectionUsageThresholdSupported()
                        && pool.getUsage().getMax() > 0
                        && pool.getName().matches(".*(Old|Tenured|ZHeap|Shenandoah).*"))
                .findFirst();
        return oldGeneration.map(pool -> {
            var watch = new HeapWatch(pool, onFullAtRest);
            watch.begin();
            pool.setCollectionUsageThreshold((long) (NEARLY_FULL * watch.oldMax()));
            emitter().addNotificationListener(watch.listener, null, null);
            return watch;
        });
    }

    private static NotificationEmitter emitter() {
        return (NotificationEmitter) ManagementFactory.getMemoryMXBean();
    }

    /**
     * A cell begins: makes sure of the reserve, if there is room for it. If the heap is full, though no cell was stopped
     * for it, the reserve is what this one is compiled in.
     */
    void begin() {
        boolean reserved = reserve.get() != null;
        if (isNearlyFull(reserved ? NEARLY_FULL : ROOMY)) {
            // what the last collection left may have been freed since
            System.gc();
        }
        if (reserved && isNearlyFull(NEARLY_FULL)) {
            release();
        } else if (!reserved && !isNearlyFull(ROOMY)) {
            reserve((int) Math.min(MAX_RESERVE, (long) (RESERVE_SHARE * oldMax())));
        }
        begunFull = isNearlyFull(ROOMY);
        collectionsBefore = collections();
    }

    /**
     * The code of a cell begins. Compiling does not count: what it needs is little and is given back, and the cell that
     * it is for may be the one that frees the heap. Threads that cells have started count all the time.
     */
    void watch(Runnable onFull) {
        watched = new Watched(
                () -> {
                    onFull.run();
                    return true;
                },
                true);
    }

    private Watched atRest() {
        return new Watched(onFullAtRest, false);
    }

    /** The code of a cell has ended. */
    void rest() {
        watched = atRest();
    }

    /**
     * After a collection: stops the code that runs if the heap is nearly full.
     *
     * <p>One thread at a time: those of a cell that come by while one of them stops the cell have to wait, or they would
     * take the memory that this needs.
     *
     * @return whether the code may go on
     */
    synchronized boolean look() {
        var running = watched;
        begunFull &= isNearlyFull(ROOMY);
        // a notice that comes late is about what ran before
        if (!running.stopped && collections() > collectionsBefore && isFull() && stop(running)) {
            running.stopped = running.once;
            begunFull = true;
        }
        return !running.stopped;
    }

    private boolean stop(Watched running) {
        try {
            return running.onFull.getAsBoolean();
        } catch (OutOfMemoryError e) {
            release();
            return running.onFull.getAsBoolean();
        }
    }

    private boolean isFull() {
        return begunFull
                ? pools.stream().mapToLong(HeapWatch::living).sum()
                        >= FULL * Runtime.getRuntime().maxMemory()
                : isNearlyFull(NEARLY_FULL);
    }

    private boolean isNearlyFull(double share) {
        return living(old) >= share * oldMax();
    }

    private long oldMax() {
        return old.getUsage().getMax();
    }

    /** How often the old generation was collected. */
    private long collections() {
        return collectors.stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    private void reserve(int size) {
        try {
            reserve.set(new byte[size]);
        } catch (OutOfMemoryError e) {
            // there is less room than after the last collection; another time
            reserve.set(null);
        }
    }

    /** Gives up the reserve, because memory has run out. */
    void release() {
        reserve.set(null);
    }

    /** What lived in a pool after its last collection. */
    private static long living(MemoryPoolMXBean pool) {
        var afterCollection = pool.getCollectionUsage();
        return afterCollection == null ? 0 : afterCollection.getUsed();
    }

    @Override
    public void close() {
        try {
            emitter().removeNotificationListener(listener);
        } catch (ListenerNotFoundException e) {
            throw new IllegalStateException("the heap is no longer watched", e);
        }
    }
}
