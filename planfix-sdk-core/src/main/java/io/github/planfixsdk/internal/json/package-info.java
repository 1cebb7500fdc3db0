/** The one configured JSON mapper and the readers and writers of the shared values. Not exported. */
@NullMarked
package io.github.planfixsdk.internal.json;

import org.jspecify.annotations.NullMarked;
