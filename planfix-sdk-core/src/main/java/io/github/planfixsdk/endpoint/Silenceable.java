package io.github.planfixsdk.endpoint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The endpoint knows Planfix's silent mode: no entry in the object's log and no notifications.
 *
 * <p>The transport adds {@code silent=true} to such endpoints alone, when the client or the view it is called through
 * is silent; see {@code CallOptions.silent}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Silenceable {}
