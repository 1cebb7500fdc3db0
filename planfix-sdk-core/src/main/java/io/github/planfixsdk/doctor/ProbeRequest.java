package io.github.planfixsdk.doctor;

/**
 * A request that the doctor is about to send. Holds neither token nor body.
 *
 * @param number counted from 1
 * @param expected how many are expected in all; an examination that ends early sends fewer, one that has to look twice a few more
 * @param method HTTP's method
 * @param path the path below the base URL, such as {@code task/list}
 */
public record ProbeRequest(int number, int expected, String method, String path) {}
