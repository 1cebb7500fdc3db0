/** What the packages of the SDK share; not exported. */
@NullMarked
package io.github.planfixsdk.internal;

import org.jspecify.annotations.NullMarked;
