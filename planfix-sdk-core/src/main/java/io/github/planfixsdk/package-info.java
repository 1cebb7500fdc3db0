/** Placeholder of the module's root package. */
@NullMarked
package io.github.planfixsdk;

import org.jspecify.annotations.NullMarked;
