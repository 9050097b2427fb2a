package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.util.List;

/** What {@code %%name args} does with the rest of its cell. */
@FunctionalInterface
public interface CellMagicFunction<T> {
    T execute(List<String> args, String body) throws Exception;
}
