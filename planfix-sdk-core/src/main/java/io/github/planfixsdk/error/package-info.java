/** Everything the SDK throws when a call fails, and Planfix's error codes. */
@NullMarked
package io.github.planfixsdk.error;

import org.jspecify.annotations.NullMarked;
