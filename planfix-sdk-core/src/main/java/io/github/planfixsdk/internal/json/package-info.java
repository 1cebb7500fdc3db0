/** JSON mapping; not exported. */
@NullMarked
package io.github.planfixsdk.internal.json;

import org.jspecify.annotations.NullMarked;
