/** Settings of the account: workspaces, positions of employees, Telegram bots. */
@NullMarked
package io.github.planfixsdk.system;

import org.jspecify.annotations.NullMarked;
