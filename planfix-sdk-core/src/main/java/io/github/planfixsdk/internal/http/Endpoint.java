package io.github.planfixsdk.internal.http;

/** What the runner needs to know of an endpoint's declaration. */
record Endpoint(boolean readOnly, Class<?> returns) {}
