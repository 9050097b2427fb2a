package tunebook.search;

import java.util.Optional;

/** No search at all: proposes what was put in by hand, and nothing else. With it, tweaking by hand leaves a record. */
public final class ManualSearch extends SpaceSearch {
    /** Search by hand; it has no settings. */
    public ManualSearch() {}

    @Override
    public String name() {
        return "manual search";
    }

    @Override
    Cursor begin(SearchState state) {
        return state.cursor();
    }

    @Override
    Optional<Pick> pick(SearchState state, long trial, int attempt) {
        return Optional.empty();
    }

    @Override
    Optional<SearchEvent> ending(SearchState state) {
        return Optional.of(new SearchEvent.NothingQueued(state.trials()));
    }
}
