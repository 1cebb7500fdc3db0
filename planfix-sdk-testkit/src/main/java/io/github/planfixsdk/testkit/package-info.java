/** Placeholder of the module's root package. */
@NullMarked
package io.github.planfixsdk.testkit;

import org.jspecify.annotations.NullMarked;
