/** What an endpoint's declaration says beyond HTTP: safe to repeat, key of the envelope, silent mode. */
@NullMarked
package io.github.planfixsdk.endpoint;

import org.jspecify.annotations.NullMarked;
