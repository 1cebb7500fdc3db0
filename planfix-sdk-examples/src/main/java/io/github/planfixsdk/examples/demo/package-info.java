/** A recorded day of a shop's calls, chats and requests, replayed into Planfix. */
@NullMarked
package io.github.planfixsdk.examples.demo;

import org.jspecify.annotations.NullMarked;
