/**
 * Planfix's protocol for telephone exchanges.
 *
 * <p>{@link io.github.planfixsdk.telephony.TelephonyClient} tells Planfix what happens to calls and asks who is calling;
 * {@link io.github.planfixsdk.telephony.TelephonyHandler} receives click-to-call and the integration's set-up. Employees
 * are known by their short number (extension). A call has one id and a leg per extension that rang.
 */
@NullMarked
package io.github.planfixsdk.telephony;

import org.jspecify.annotations.NullMarked;
