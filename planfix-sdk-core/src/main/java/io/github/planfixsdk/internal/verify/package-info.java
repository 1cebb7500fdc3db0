/** Reading back what was written; for the resource groups alone, not exported. */
@NullMarked
package io.github.planfixsdk.internal.verify;

import org.jspecify.annotations.NullMarked;
