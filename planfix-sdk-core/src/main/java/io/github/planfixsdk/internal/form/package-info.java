/** What the chat and telephony protocols share: form requests to Planfix and the dispatch of commands from it. */
@NullMarked
package io.github.planfixsdk.internal.form;

import org.jspecify.annotations.NullMarked;
