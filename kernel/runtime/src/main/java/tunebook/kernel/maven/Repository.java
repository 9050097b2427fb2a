package tunebook.kernel.maven;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

/** A Maven repository: where it is, and the name by which settings.xml may know it. */
public record Repository(String id, String url) {
    private static final Pattern ID = Pattern.compile("[^\\s\\\\/:\"<>|?*]+");
    private static final List<String> SCHEMES = List.of("https", "http", "file");

    /** Asked where nothing else is said. After the rules, which it must keep. */
    static final Repository CENTRAL = new Repository("central", "https://repo.maven.apache.org/maven2/");

    public Repository {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("the id of a repository names a folder and so has no blanks and none of"
                    + " \\/:\"<>|?*, but got '" + id + "'. The id comes first: %mavenRepo id url");
        }
        checkUrl(url);
    }

    private static void checkUrl(String url) {
        var form = "a repository has a URL like https://host/path or file:///folder, but got '" + url + "'. ";
        try {
            var uri = new URI(url);
            if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme())) {
                throw new IllegalArgumentException(form
                        + (uri.getScheme() == null
                                ? "It does not begin with https://, http:// or file://"
                                : uri.getScheme() + " is none of " + String.join(", ", SCHEMES))
                        + ". The id comes first: %mavenRepo id url");
            }
            if (!uri.getScheme().equals("file") && uri.getHost() == null) {
                throw new IllegalArgumentException(form + "It names no host.");
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(form + e.getReason() + " at character " + (e.getIndex() + 1) + ".", e);
        }
    }

    @Override
    public String toString() {
        return id + " (" + url + ")";
    }
}
