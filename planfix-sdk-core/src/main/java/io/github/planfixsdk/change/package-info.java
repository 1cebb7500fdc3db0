/** What has changed in Planfix since the last time. */
@NullMarked
package io.github.planfixsdk.change;

import org.jspecify.annotations.NullMarked;
