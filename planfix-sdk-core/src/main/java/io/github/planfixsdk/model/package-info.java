/** Small values that the resource groups share. */
@NullMarked
package io.github.planfixsdk.model;

import org.jspecify.annotations.NullMarked;
