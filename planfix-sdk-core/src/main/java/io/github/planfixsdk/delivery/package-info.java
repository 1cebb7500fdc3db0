/**
 * Commands on their way to Planfix: an {@link io.github.planfixsdk.delivery.Outbox} keeps them until Planfix has them, a
 * {@link io.github.planfixsdk.delivery.Courier} sends them, in order within a lane (a chat, a call), lanes in parallel.
 *
 * <p>Nothing is lost silently and no message is doubled knowingly: what cannot be delivered is set aside with its reason,
 * where it can be seen, retried or discarded.
 */
@NullMarked
package io.github.planfixsdk.delivery;

import org.jspecify.annotations.NullMarked;
