package tunebook.study;

import java.util.Objects;
import tunebook.space.SearchSpace;

/**
 * What a study is, before its first trial: with the changes that follow, all that is needed to make it again.
 *
 * @param name the study's name
 * @param direction which values are better
 * @param seed where all chance comes from
 * @param sampler the algorithm that proposes, with its settings
 * @param space the space as declared; empty if it is discovered by the objective
 */
public record StudyHeader(String name, Direction direction, long seed, String sampler, SearchSpace space) {
    public StudyHeader {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(sampler, "sampler");
        Objects.requireNonNull(space, "space");
    }
}
