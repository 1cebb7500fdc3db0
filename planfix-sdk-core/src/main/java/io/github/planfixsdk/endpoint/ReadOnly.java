package io.github.planfixsdk.endpoint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The endpoint changes nothing in Planfix, so it may be repeated even after its request has left.
 *
 * <p>HTTP's method does not tell: Planfix's lists are POST requests. Everything without this annotation is repeated
 * only when the request provably never reached the server or was refused outright.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ReadOnly {}
