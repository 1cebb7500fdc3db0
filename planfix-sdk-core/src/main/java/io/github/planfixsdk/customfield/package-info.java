/** Custom fields: their definitions, typed keys and values. */
@NullMarked
package io.github.planfixsdk.customfield;

import org.jspecify.annotations.NullMarked;
