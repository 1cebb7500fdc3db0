/** Finding out which of a vendor's people is which employee; for this SDK's own modules. */
@NullMarked
package io.github.planfixsdk.internal.match;

import org.jspecify.annotations.NullMarked;
