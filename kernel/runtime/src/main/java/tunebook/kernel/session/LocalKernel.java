package tunebook.kernel.session;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.channel.MemoryChannels;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;

/**
 * A kernel in this virtual machine and the front end that uses it, in one object: runs a notebook with no Jupyter on
 * the machine. One thread makes requests; any thread may interrupt.
 */
public final class LocalKernel implements AutoCloseable {
    private record Arrived(Channel channel, Message message) {}

    private final String id = UUID.randomUUID().toString();
    private final BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();
    private final MemoryChannels channels =
            new MemoryChannels((channel, message) -> arrived.add(new Arrived(channel, message)));
    private final Session session;

    private LocalKernel(KernelConfig config) {
        session = Session.open(channels, config);
    }

    /** Starts a kernel. */
    public static LocalKernel start(KernelConfig config) {
        return new LocalKernel(config);
    }

    /**
     * Runs a cell and waits for its end.
     *
     * @param output gets what the cell sends, in order, while it runs: {@code execute_input}, {@code stream},
     *     {@code display_data}, {@code update_display_data}, {@code clear_output}, {@code execute_result},
     *     {@code error}; and what threads of earlier cells send meanwhile, under the parents of those
     * @return the content of the reply, with {@code status} {@code ok} or {@code error}
     */
    public JsonObject execute(String code, Consumer<Message> output) throws InterruptedException {
        return execute(code, null, output).content();
    }

    /**
     * Runs a cell; one that takes longer than the limit is interrupted, and its reply says so.
     *
     * @param limit null for none
     */
    public Message execute(String code, Duration limit, Consumer<Message> output) throws InterruptedException {
        var content = Json.object(
                "code", code, "silent", false, "store_history", true, "allow_stdin", false, "stop_on_error", true);
        return request("execute_request", content, limit, output);
    }

    /** Sends any request of the shell channel, and waits for its reply and the end of its outputs. */
    public Message request(String type, JsonObject content, Duration limit, Consumer<Message> output)
            throws InterruptedException {
        var request = Message.request(type, id, content);
        channels.deliver(Channel.SHELL, request);
        long end = limit == null ? Long.MAX_VALUE : System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        Message reply = null;
        while (true) {
            var next = interrupted || limit == null
                    ? arrived.take()
                    : arrived.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                interrupted = true;
                interrupt();
            } else if (next.channel() == Channel.SHELL && next.message().answers(request)) {
                reply = next.message();
            } else if (next.channel() == Channel.IOPUB && isIdle(next.message(), request)) {
                return reply;
            } else if (next.channel() == Channel.IOPUB && !next.message().type().equals("status")) {
                output.accept(next.message());
            }
        }
    }

    private static boolean isIdle(Message message, Message request) {
        return message.type().equals("status")
                && message.answers(request)
                && Json.text(message.content(), "execution_state", "").equals("idle");
    }

    /** Interrupts the running cell; its {@code execute} then returns. */
    public void interrupt() {
        channels.deliver(Channel.CONTROL, Message.request("interrupt_request", id, new JsonObject()));
    }

    @Override
    public void close() {
        session.close();
    }
}
