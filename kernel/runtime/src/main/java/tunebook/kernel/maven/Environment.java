package tunebook.kernel.maven;

import java.util.Properties;

/** What settings and POMs may refer to: system properties, and environment variables as {@code env.NAME}. */
final class Environment {
    private Environment() {}

    static Properties properties() {
        var properties = new Properties();
        System.getenv().forEach((name, value) -> properties.setProperty("env." + name, value));
        properties.putAll(System.getProperties());
        return properties;
    }
}
