/** Data tags and their entries: tables of custom fields attached to comments of tasks and contacts. */
@NullMarked
package io.github.planfixsdk.datatag;

import org.jspecify.annotations.NullMarked;
