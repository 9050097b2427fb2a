package broken.spi;

/** Broken on purpose: a target for the others. */
public class Port {
    public static final String NAME = "Port";
}
