package tunebook.tuning;

import java.util.List;
import tunebook.space.Params;
import tunebook.study.Change;
import tunebook.study.StudyHeader;
import tunebook.study.StudyStore;
import tunebook.trace.Proposal;

/**
 * That a study and its store say the same: what is kept is what the sampler proposes again, and what is to be kept can be
 * read again.
 */
record Agreement(StudyHeader header, StudyStore store) {
    /** Refuses to go on if the sampler does not propose here what is kept. */
    void requireEqual(Change.Asked asked, List<Proposal> here) {
        for (int i = 0; i < Math.max(here.size(), asked.trials().size()); i++) {
            var kept = i < asked.trials().size() ? asked.trials().get(i) : null;
            var now = i < here.size() ? here.get(i) : null;
            if (kept == null
                    || now == null
                    || kept.trial() != now.trial()
                    || !kept.params().equals(now.config())) {
                throw new IllegalArgumentException("this study cannot go on from what " + store + " says: there, "
                        + (kept == null ? "no trial" : "trial " + kept.trial() + " with " + kept.params())
                        + " was proposed, but here " + header.sampler() + " proposes "
                        + (now == null ? "no trial" : "trial " + now.trial() + " with " + now.config())
                        + ". It was written by another release, or is of another study");
            }
        }
    }

    /** Refuses values that the store could not read again: neither of its own forms nor those of a declared choice. */
    void requireKept(Params params) {
        params.toMap().forEach((name, value) -> {
            if (!store.keeps(value) && header.space().find(name).isEmpty()) {
                throw Unreadable.enqueued(name, value);
            }
        });
    }
}
