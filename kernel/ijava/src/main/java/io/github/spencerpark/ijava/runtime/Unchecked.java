package io.github.spencerpark.ijava.runtime;

import java.util.concurrent.Callable;

/** Calls that throw what they throw although their signature, which is IJava's, does not say so. */
final class Unchecked {
    private Unchecked() {}

    static <T> T of(Callable<T> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw Unchecked.<RuntimeException>asItIs(e);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Exception> X asItIs(Exception thrown) throws X {
        throw (X) thrown;
    }
}
