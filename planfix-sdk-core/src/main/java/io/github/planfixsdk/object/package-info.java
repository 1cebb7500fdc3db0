/** Objects: kinds of tasks with a process and statuses of their own. */
@NullMarked
package io.github.planfixsdk.object;

import org.jspecify.annotations.NullMarked;
