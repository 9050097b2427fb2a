package tunebook.kernel.magic;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import tunebook.spi.Magic;

/** {@code %sh} and {@code %%sh}: runs a script of the shell; what it writes appears while it runs. */
final class ScriptMagic implements Magic {
    /** A script ended, and not well. */
    private static final class ScriptFailedException extends Exception {
        private static final long serialVersionUID = 1L;

        ScriptFailedException(String message) {
            super(message);
        }
    }

    private final String shell;

    ScriptMagic(String shell) {
        this.shell = shell;
    }

    @Override
    public String name() {
        return shell;
    }

    @Override
    public String help() {
        return "Runs a script of " + shell + ": %%" + shell + " above it, or %" + shell + " ls -l";
    }

    @Override
    public boolean takesSource() {
        return true;
    }

    @Override
    public Object line(List<String> args) throws Exception {
        return run(String.join(" ", args));
    }

    @Override
    public Object cell(List<String> args, String body) throws Exception {
        return run(body);
    }

    private Object run(String script) throws Exception {
        int code = ended(start(script));
        if (code != 0) {
            throw new ScriptFailedException(shell + " ended with exit code " + code);
        }
        return null;
    }

    private Process start(String script) throws IOException {
        try {
            return new ProcessBuilder(shell, "-c", script).start();
        } catch (IOException e) {
            throw new IOException("there is no program " + shell + " that could run this script: " + e.getMessage(), e);
        }
    }

    private static int ended(Process process) throws InterruptedException, IOException {
        // nobody types: a script that reads gets the end of input at once
        process.getOutputStream().close();
        var copies = new ArrayList<Thread>();
        copies.add(copy(process.getInputStream(), System.out));
        copies.add(copy(process.getErrorStream(), System.err));
        try {
            int code = process.waitFor();
            for (var thread : copies) {
                thread.join();
            }
            return code;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** A thread of the cell, so that what it writes appears under it. */
    private static Thread copy(InputStream from, PrintStream to) {
        var thread = new Thread(() -> {
            try (from) {
                var bytes = new byte[1 << 13];
                for (int count = from.read(bytes); count >= 0; count = from.read(bytes)) {
                    to.write(bytes, 0, count);
                }
            } catch (IOException e) {
                // the script was stopped: there is no more to come
                to.flush();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
