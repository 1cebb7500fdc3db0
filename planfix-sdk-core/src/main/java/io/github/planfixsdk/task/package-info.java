/** Tasks: reading, listing, creating and changing them, their templates, files and saved filters. */
@NullMarked
package io.github.planfixsdk.task;

import org.jspecify.annotations.NullMarked;
