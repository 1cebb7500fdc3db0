/** How calls are made: options, pace, quota, and who listens. */
@NullMarked
package io.github.planfixsdk.transport;

import org.jspecify.annotations.NullMarked;
