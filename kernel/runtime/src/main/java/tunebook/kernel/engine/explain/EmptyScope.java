package tunebook.kernel.engine.explain;

import java.util.List;
import java.util.Optional;

/** A scope without names. */
final class EmptyScope implements Scope {
    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public List<String> members(String expression) {
        return List.of();
    }

    @Override
    public List<String> conversions(String from, String to) {
        return List.of();
    }

    @Override
    public List<String> signatures(String callee) {
        return List.of();
    }

    @Override
    public List<String> classes(String simpleName) {
        return List.of();
    }

    @Override
    public Optional<String> type(String expression) {
        return Optional.empty();
    }

    @Override
    public Optional<String> lost(String name) {
        return Optional.empty();
    }
}
