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

    /** What is to happen on behalf of the code that runs, and how things stood when it began. */
    private record Watched(Runnable onFull, long collections, boolean begunFull) {}

    private static final Watched NOTHING = new Watched(() -> {}, Long.MAX_VALUE, true);

    private final MemoryPoolMXBean old;
    private final List<MemoryPoolMXBean> pools;
    private final List<GarbageCollectorMXBean> collectors;
    private final NotificationListener listener;
    private final AtomicReference<byte[]> reserve = new AtomicReference<>();
    private volatile Watched watched = NOTHING;

    private HeapWatch(MemoryPoolMXBean old) {
        this.old = old;
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

    /** Starts to watch; empty if this virtual machine has nothing to watch. */
    static Optional<HeapWatch> start() {
        var oldGeneration = heapPools().stream()
                .filter(pool -> pool.isCollectionUsageThresholdSupported()
                        && pool.getUsage().getMax() > 0
                        && pool.getName().matches(".*(Old|Tenured|ZHeap|Shenandoah).*"))
                .findFirst();
        return oldGeneration.map(pool -> {
            var watch = new HeapWatch(pool);
            watch.begin();
            pool.setCollectionUsageThreshold((long) (NEARLY_FULL * watch.oldMax()));
            emitter().addNotificationListener(watch.listener, null, null);
            return watch;
        });
    }

    private static NotificationEmitter emitter() {
        return (NotificationEmitter) ManagementFactory.getMemoryMXBean();
    }

    /** A cell begins: makes sure of the reserve, if there is room for it. */
    void begin() {
        if (reserve.get() == null) {
            if (isNearlyFull(ROOMY)) {
                // what the last collection left may have been freed since
                System.gc();
            }
            if (!isNearlyFull(ROOMY)) {
                reserve((int) Math.min(MAX_RESERVE, (long) (RESERVE_SHARE * oldMax())));
            }
        }
    }

    /**
     * The code of a cell begins. Compiling is not watched: what it needs is little and is given back, and the cell that
     * it is for may be the one that frees the heap.
     */
    void watch(Runnable onFull) {
        watched = new Watched(onFull, collections(), isNearlyFull(ROOMY));
    }

    /** The code of a cell has ended. */
    void rest() {
        watched = NOTHING;
    }

    /** After a collection: stops the code that runs if the heap is nearly full. */
    void look() {
        var running = watched;
        // a notice that comes late is about what ran before
        if (collections() > running.collections() && isFull(running.begunFull())) {
            running.onFull().run();
        }
    }

    private boolean isFull(boolean begunFull) {
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
