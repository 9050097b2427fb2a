package tunebook.kernel.wire;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/**
 * Where kernel and front end meet, and the key they share: a file that only its owner may read.
 *
 * @param transport {@code tcp}
 * @param ip the address to bind; the loopback address unless the front end runs elsewhere
 * @param shell port of the requests
 * @param control port of the requests that may not wait: interrupt, shutdown
 * @param stdin port on which the kernel asks for input
 * @param iopub port of the broadcasts: outputs and status
 * @param heartbeat port that echoes
 * @param scheme how messages are signed, {@code hmac-sha256}
 * @param key the secret; empty for no signatures
 */
public record ConnectionFile(
        String transport,
        String ip,
        int shell,
        int control,
        int stdin,
        int iopub,
        int heartbeat,
        String scheme,
        String key) {
    private static final String OWNER_ONLY = "rw-------";

    public ConnectionFile {
        if (!transport.equals("tcp")) {
            throw new IllegalArgumentException("transport must be tcp, but the connection file says " + transport
                    + "; start the front end with tcp (the default)");
        }
    }

    /** Reads the file that the front end wrote. */
    public static ConnectionFile read(Path file) throws IOException {
        try {
            return parse(Json.parse(Files.readString(file)));
        } catch (MalformedMessageException e) {
            throw new IllegalArgumentException(file + " is not a connection file: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static ConnectionFile parse(JsonObject json) {
        return new ConnectionFile(
                Json.text(json, "transport", "tcp"),
                Json.text(json, "ip", "127.0.0.1"),
                port(json, "shell_port"),
                port(json, "control_port"),
                port(json, "stdin_port"),
                port(json, "iopub_port"),
                port(json, "hb_port"),
                Json.text(json, "signature_scheme", "hmac-sha256"),
                Json.text(json, "key", ""));
    }

    private static int port(JsonObject json, String key) {
        int port = Json.number(json, key, -1);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(
                    key + " must be a port from 1 to 65535, but got " + (json.has(key) ? json.get(key) : "nothing"));
        }
        return port;
    }

    /** Writes the file so that only its owner may read it. */
    public void write(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.deleteIfExists(file);
            Set<java.nio.file.attribute.PosixFilePermission> owner = PosixFilePermissions.fromString(OWNER_ONLY);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
        }
        Files.writeString(file, Json.write(json()));
    }

    private JsonObject json() {
        var json = Json.object("transport", transport, "ip", ip, "signature_scheme", scheme, "key", key);
        ports().forEach(json::addProperty);
        return json;
    }

    /** The ports by their names in the file. */
    public Map<String, Integer> ports() {
        return Map.of(
                "shell_port", shell,
                "control_port", control,
                "stdin_port", stdin,
                "iopub_port", iopub,
                "hb_port", heartbeat);
    }

    /** The address of one port, as {@code tcp://127.0.0.1:5555}. */
    public String address(int port) {
        return transport + "://" + (ip.contains(":") ? "[" + ip + "]" : ip) + ":" + port;
    }

    /** A signer with this file's key. */
    public Signer signer() {
        return Signer.of(scheme, key);
    }
}
