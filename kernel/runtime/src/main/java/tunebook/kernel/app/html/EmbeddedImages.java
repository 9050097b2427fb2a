package tunebook.kernel.app.html;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tunebook.kernel.notebook.JsonMembers;

/**
 * The images of a Markdown cell, moved into the page: attachments of the cell, and files beside the notebook. An
 * address on the net, and one that leads nowhere, stays as it is.
 *
 * @param attachments of the cell, by name and MIME type
 * @param folder that of the notebook
 */
record EmbeddedImages(JsonObject attachments, Path folder) implements UnaryOperator<String> {
    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "webp", "image/webp",
            "svg", "image/svg+xml");

    @Override
    public String apply(String address) {
        if (address.startsWith("attachment:")) {
            return attached(decoded(address.substring("attachment:".length()))).orElse(address);
        }
        return isRelative(address) ? beside(decoded(address)).orElse(address) : address;
    }

    private Optional<String> attached(String name) {
        return JsonMembers.object(attachments, name).asMap().entrySet().stream()
                .findFirst()
                .flatMap(entry -> JsonMembers.text(entry.getValue())
                        .map(base64 -> "data:" + entry.getKey() + ";base64," + base64.replaceAll("\\s", "")));
    }

    private Optional<String> beside(String path) {
        var dot = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var type = TYPES.get(dot);
        try {
            var file = folder.resolve(path);
            if (type == null || !Files.isReadable(file)) {
                return Optional.empty();
            }
            return Optional.of(
                    "data:" + type + ";base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
        } catch (InvalidPathException e) {
            return Optional.empty(); // an address that cannot be a file here
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRelative(String address) {
        try {
            var uri = new URI(address);
            return uri.getScheme() == null && uri.getAuthority() == null && uri.getPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String decoded(String address) {
        return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
