/** Requests that are no operations of the API, over the client's own transport; not exported. */
@NullMarked
package io.github.planfixsdk.internal.probe;

import org.jspecify.annotations.NullMarked;
