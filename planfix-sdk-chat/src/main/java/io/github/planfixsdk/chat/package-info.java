/** Placeholder of the module's root package. */
@NullMarked
package io.github.planfixsdk.chat;

import org.jspecify.annotations.NullMarked;
