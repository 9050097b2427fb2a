package tunebook.view.spec;

/**
 * One of two panels in the same place, of which a switch shows one: a linear axis or a logarithmic one. Switches of
 * variants are off at first, and in every picture that cannot be switched.
 *
 * @param name of the switch, as it is written beside its box: {@code "log η"}
 * @param on whether the panel is in view while the switch is on, or else while it is off
 */
public record Variant(String name, boolean on) {
    public Variant {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a switch has a name");
        }
    }
}
