package tunebook.kernel.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
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
 * is given up at that moment, so that the next cell has room to be compiled in: it may be the one that frees the rest.
 */
final class HeapWatch implements AutoCloseable {
    private static final double NEARLY_FULL = 0.93;
    private static final double ROOMY = 0.8;
    private static final double RESERVE_SHARE = 0.1;
    private static final long MAX_RESERVE = 12 << 20;

    private final MemoryPoolMXBean pool;
    private final NotificationListener listener;
    private final AtomicReference<byte[]> reserve = new AtomicReference<>();

    private HeapWatch(MemoryPoolMXBean pool, Runnable onFull) {
        this.pool = pool;
        listener = (Notification notification, Object handback) -> {
            if (notification.getType().equals(MemoryNotificationInfo.MEMORY_COLLECTION_THRESHOLD_EXCEEDED)) {
                release();
                onFull.run();
            }
        };
    }

    /** Starts to watch; empty if this virtual machine has nothing to watch. */
    static Optional<HeapWatch> start(Runnable onFull) {
        var oldGeneration = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP
                        && pool.isCollectionUsageThresholdSupported()
                        && pool.getUsage().getMax() > 0
                        && pool.getName().matches(".*(Old|Tenured|ZHeap|Shenandoah).*"))
                .findFirst();
        return oldGeneration.map(pool -> {
            var watch = new HeapWatch(pool, onFull);
            watch.arm();
            emitter().addNotificationListener(watch.listener, null, null);
            return watch;
        });
    }

    private static NotificationEmitter emitter() {
        return (NotificationEmitter) ManagementFactory.getMemoryMXBean();
    }

    /** A cell begins. One that begins with a heap that is nearly full already may be about to free it. */
    void arm() {
        long max = pool.getUsage().getMax();
        long used = used();
        long reserveSize = reserveSize(max);
        if (used < ROOMY * max && reserve.get() == null) {
            reserve((int) reserveSize);
        }
        long nearlyFull = (long) (NEARLY_FULL * max);
        long full = max - reserveSize / 2;
        pool.setCollectionUsageThreshold(used < nearlyFull ? nearlyFull : used < full ? full : 0);
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

    private static long reserveSize(long max) {
        return Math.min(MAX_RESERVE, (long) (RESERVE_SHARE * max));
    }

    /** What lived after the last collection. */
    private long used() {
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
