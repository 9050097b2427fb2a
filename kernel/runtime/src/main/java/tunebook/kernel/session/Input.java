package tunebook.kernel.session;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;

/** Lines that front ends send when a cell asks for input. */
final class Input {
    private final BlockingQueue<Message> replies = new LinkedBlockingQueue<>();

    /** Takes a reply. */
    void received(Message reply) {
        replies.add(reply);
    }

    /** Asks the front end that sent the request for a line, and waits for it. */
    String line(Publisher publisher) throws IOException {
        if (!Json.flag(publisher.request().content(), "allow_stdin", false)) {
            throw new IOException("this cell reads from System.in, but it is run by a program that gives no input;"
                    + " run it in a notebook, or put the input into a variable");
        }
        replies.clear();
        publisher.ask("input_request", Json.object("prompt", "", "password", false));
        try {
            return Json.text(replies.take().content(), "value", "") + "\n";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException)
                    new InterruptedIOException("the cell was stopped while it waited for input").initCause(e);
        }
    }
}
