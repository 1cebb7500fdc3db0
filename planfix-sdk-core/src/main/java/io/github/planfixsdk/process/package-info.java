/** Processes: the sets of statuses that tasks and contacts go through. */
@NullMarked
package io.github.planfixsdk.process;

import org.jspecify.annotations.NullMarked;
