/**
 * Deals on their way to a vendor: Planfix's automatic scenarios say which task was created or changed, {@link
 * io.github.planfixsdk.routing.deal.DealHook} reads it and tells the vendor what is new.
 */
@NullMarked
package io.github.planfixsdk.routing.deal;

import org.jspecify.annotations.NullMarked;
