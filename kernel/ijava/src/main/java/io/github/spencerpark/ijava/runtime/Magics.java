package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.ijava.IJava;
import java.util.List;

/** Magics as functions: every cell can call them. */
public final class Magics {
    private Magics() {}

    /** Runs {@code %name args}. The type of the value is what the caller expects, as in a cast. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public static <T> T lineMagic(String name, List<String> args) {
        return Unchecked.of(() -> IJava.getKernelInstance().getMagics().applyLineMagic(name, args));
    }

    /** Runs {@code %%name args} on a body. The type of the value is what the caller expects, as in a cast. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public static <T> T cellMagic(String name, List<String> args, String body) {
        return Unchecked.of(() -> IJava.getKernelInstance().getMagics().applyCellMagic(name, args, body));
    }
}
