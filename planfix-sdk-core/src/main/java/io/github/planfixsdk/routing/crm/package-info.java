/** Carries routing decisions out in Planfix: finds, creates, links and updates contacts and tasks. */
@NullMarked
package io.github.planfixsdk.routing.crm;

import org.jspecify.annotations.NullMarked;
