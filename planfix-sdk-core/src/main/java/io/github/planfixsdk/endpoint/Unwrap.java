package io.github.planfixsdk.endpoint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The key of Planfix's answer that holds what the endpoint returns; the rest of the envelope is checked and dropped.
 *
 * <p>Several keys mean that the specification and the servers call it differently: the first one found counts. An empty key
 * stands for the answer itself, where servers leave the wrapping out; it counts only if none of the others is there.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Unwrap {
    /** {@return the keys, in order of preference} */
    String[] value();
}
