/** Directories, their entries, groups and saved filters. */
@NullMarked
package io.github.planfixsdk.directory;

import org.jspecify.annotations.NullMarked;
