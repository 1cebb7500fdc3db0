/** Placeholder of the module's root package. */
@NullMarked
package io.github.planfixsdk.examples;

import org.jspecify.annotations.NullMarked;
