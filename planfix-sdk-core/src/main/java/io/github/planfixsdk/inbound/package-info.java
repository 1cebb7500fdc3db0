/**
 * Requests that Planfix sends to the program: plain HTTP values, form decoding and adapters for servers.
 *
 * <p>A protocol's handler (chat, telephony) is an {@link io.github.planfixsdk.inbound.InboundHandler}: a function from
 * {@link io.github.planfixsdk.inbound.InboundRequest} to {@link io.github.planfixsdk.inbound.InboundResponse} that knows no
 * web framework. {@link io.github.planfixsdk.inbound.JdkHttpAdapter} connects it to the JDK's own server, {@link
 * io.github.planfixsdk.inbound.ServletAdapter} to servlet containers; connecting it to any other server takes a few lines.
 */
@NullMarked
package io.github.planfixsdk.inbound;

import org.jspecify.annotations.NullMarked;
