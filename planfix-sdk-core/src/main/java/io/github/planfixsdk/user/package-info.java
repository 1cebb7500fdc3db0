/** Employees of the account and their groups. */
@NullMarked
package io.github.planfixsdk.user;

import org.jspecify.annotations.NullMarked;
