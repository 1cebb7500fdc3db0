/** Programs to try. */
@NullMarked
package io.github.planfixsdk.examples;

import org.jspecify.annotations.NullMarked;
