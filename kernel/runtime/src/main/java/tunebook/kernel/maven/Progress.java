package tunebook.kernel.maven;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;
import org.eclipse.aether.transfer.TransferResource;

/**
 * Tells what is being downloaded, in one line that replaces itself; nothing where everything is there already.
 *
 * <p>The line ends without a line break and the next begins with a carriage return, as terminals and notebooks
 * understand it; a shorter line is padded, so that nothing of the longer one stays.
 */
final class Progress extends AbstractTransferListener {
    private static final long EVERY_NANOS = 100_000_000;
    private static final double MEGA = 1e6;

    private final Consumer<String> output;
    private final LongSupplier clock;
    private final Map<TransferResource, Long> running = new ConcurrentHashMap<>();
    private int files;
    private long bytes;
    private int width;
    private long last;
    private boolean told;

    Progress(Consumer<String> output, LongSupplier clock) {
        this.output = output;
        this.clock = clock;
    }

    @Override
    public void transferProgressed(TransferEvent event) {
        running.put(event.getResource(), event.getTransferredBytes());
        tell(event.getResource());
    }

    @Override
    public void transferSucceeded(TransferEvent event) {
        running.remove(event.getResource());
        synchronized (this) {
            files++;
            bytes += event.getTransferredBytes();
        }
        tell(event.getResource());
    }

    @Override
    public void transferFailed(TransferEvent event) {
        running.remove(event.getResource());
    }

    @Override
    public void transferCorrupted(TransferEvent event) {
        running.remove(event.getResource());
    }

    private synchronized void tell(TransferResource resource) {
        long now = clock.getAsLong();
        if (told && now - last < EVERY_NANOS) {
            return;
        }
        told = true;
        last = now;
        var name = resource.getResourceName();
        long sum = bytes + running.values().stream().mapToLong(Long::longValue).sum();
        line("downloading " + name.substring(name.lastIndexOf('/') + 1) + ", " + files(files) + " so far, "
                + megabytes(sum));
    }

    private void line(String text) {
        var padding = " ".repeat(Math.max(0, width - text.length()));
        width = text.length();
        output.accept("\r" + text + padding);
    }

    /** Says what it was in all. */
    synchronized void end() {
        if (files > 0) {
            line("downloaded " + files(files) + ", " + megabytes(bytes));
            output.accept("\n");
        } else {
            wipe();
        }
    }

    /** Takes the line away, so that an error does not stand behind it. */
    synchronized void wipe() {
        if (told) {
            line("");
            output.accept("\r");
        }
    }

    private static String files(int count) {
        return count == 1 ? "1 file" : count + " files";
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, bytes < MEGA / 10 ? "%.3f MB" : "%.1f MB", bytes / MEGA);
    }
}
