package tunebook.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * One rule of the house.
 *
 * @param name what it forbids, in one line
 * @param rule the rule itself
 */
record Rule(String name, ArchRule rule) {
    @Override
    public String toString() {
        return name;
    }
}
