/** Whether the REST service answers. */
@NullMarked
package io.github.planfixsdk.monitoring;

import org.jspecify.annotations.NullMarked;
