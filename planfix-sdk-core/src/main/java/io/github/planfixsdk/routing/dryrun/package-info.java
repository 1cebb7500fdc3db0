/** Tries configurations out on recorded interactions: what would happen, what another configuration would change. */
@NullMarked
package io.github.planfixsdk.routing.dryrun;

import org.jspecify.annotations.NullMarked;
