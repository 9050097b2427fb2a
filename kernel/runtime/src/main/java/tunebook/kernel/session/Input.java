package tunebook.kernel.session;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;

/**
 * Lines that front ends send when a cell asks for input.
 *
 * <p>Several questions may be open at once: of cells of two front ends, and of threads of cells that have ended. An
 * answer belongs to the question that it names as its parent; where the front end names none, to the latest question
 * that the same front end was asked.
 */
final class Input {
    /** What consoles send when the user ends the input with Ctrl-D. */
    private static final String END = "\u0004";

    private record Question(Message asked, CompletableFuture<String> answer) {
        boolean isTo(Message reply) {
            var mine = asked.identities();
            var theirs = reply.identities();
            return mine.size() == theirs.size() && Arrays.deepEquals(mine.toArray(), theirs.toArray());
        }

        /** Some front ends name the question as the parent of the answer, some the cell that asked. */
        boolean isMeantBy(Message reply) {
            return reply.answers(asked) || reply.parent().equals(asked.parent());
        }
    }

    private final List<Question> open = new ArrayList<>();

    /** Takes a reply; one to a question that nobody waits on any longer is dropped. */
    synchronized void received(Message reply) {
        question(reply).ifPresent(question -> {
            open.remove(question);
            question.answer().complete(Json.text(reply.content(), "value", ""));
        });
    }

    private Optional<Question> question(Message reply) {
        var to = open.stream().filter(question -> question.isTo(reply)).toList();
        var latestFirst = new ArrayList<>(to);
        Collections.reverse(latestFirst);
        return latestFirst.stream()
                .filter(question -> reply.parent().isEmpty() || question.isMeantBy(reply))
                .findFirst();
    }

    /**
     * Asks the front end that sent the request for a line, and waits for it.
     *
     * @return the line with a line break; empty at the end of input
     */
    String line(Publisher publisher, String prompt, boolean hidden) throws IOException {
        if (!Json.flag(publisher.request().content(), "allow_stdin", false)) {
            // not an IOException: a Scanner keeps those to itself
            throw new IllegalStateException("this cell reads from System.in, but it is run by a program that gives no"
                    + " input; run it in a notebook, or put the input into a variable");
        }
        var question = ask(publisher, Json.object("prompt", prompt, "password", hidden));
        try {
            var typed = question.answer().get();
            return typed.equals(END) ? "" : typed + "\n";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException)
                    new InterruptedIOException("the cell was stopped while it waited for input").initCause(e);
        } catch (ExecutionException e) {
            throw new IOException("the front end could not be asked", e);
        } finally {
            forget(question);
        }
    }

    private synchronized Question ask(Publisher publisher, JsonObject content) {
        var question = new Question(publisher.ask("input_request", content), new CompletableFuture<>());
        open.add(question);
        return question;
    }

    private synchronized void forget(Question question) {
        open.remove(question);
    }
}
