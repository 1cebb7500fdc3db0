/** The client: {@link io.github.planfixsdk.PlanfixClient} and its token. */
@NullMarked
package io.github.planfixsdk;

import org.jspecify.annotations.NullMarked;
