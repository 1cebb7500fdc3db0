/**
 * An in-memory Planfix that speaks the real protocols over loopback sockets: REST, the chat provider's address and the
 * telephony address. Start with {@link io.github.planfixsdk.testkit.FakePlanfix}.
 */
@NullMarked
package io.github.planfixsdk.testkit;

import org.jspecify.annotations.NullMarked;
