package io.github.planfixsdk.model;

/** X.
 * @param value x */
public record PersonRef(String value) {}
