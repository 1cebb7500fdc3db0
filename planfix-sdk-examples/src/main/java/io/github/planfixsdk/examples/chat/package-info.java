/** A chat provider to play with: {@code ConsoleChat} lets one person be the visitor and the operator. */
@NullMarked
package io.github.planfixsdk.examples.chat;

import org.jspecify.annotations.NullMarked;
