/** Transport of REST calls; not exported. */
@NullMarked
package io.github.planfixsdk.internal.http;

import org.jspecify.annotations.NullMarked;
