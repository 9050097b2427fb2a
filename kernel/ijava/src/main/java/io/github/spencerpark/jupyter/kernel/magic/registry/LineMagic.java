package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The method is a magic of a line: it takes the arguments as a list, or nothing. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LineMagic {
    /** The name of the magic; the method's own if it is left out. */
    String value() default "";

    /** More names. */
    String[] aliases() default {};
}
