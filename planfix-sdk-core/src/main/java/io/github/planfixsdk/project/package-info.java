/** Projects: reading, listing, creating and changing them, their templates, groups and files. */
@NullMarked
package io.github.planfixsdk.project;

import org.jspecify.annotations.NullMarked;
