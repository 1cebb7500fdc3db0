/** Says what is wrong with the way to an account, and how to mend it. */
@NullMarked
package io.github.planfixsdk.doctor;

import org.jspecify.annotations.NullMarked;
