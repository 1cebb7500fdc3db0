/** Placeholder of the module's root package. */
@NullMarked
package io.github.planfixsdk.telephony;

import org.jspecify.annotations.NullMarked;
