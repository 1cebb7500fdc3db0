/**
 * Decides, without any input or output, what a call, a chat or a web request becomes in Planfix: conditions, filters,
 * policies, title templates and explained decisions.
 */
@NullMarked
package io.github.planfixsdk.routing;

import org.jspecify.annotations.NullMarked;
