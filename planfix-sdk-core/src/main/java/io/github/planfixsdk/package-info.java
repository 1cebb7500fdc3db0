/** The client: {@code PlanfixClient} and what it is configured with. */
@NullMarked
package io.github.planfixsdk;

import org.jspecify.annotations.NullMarked;
