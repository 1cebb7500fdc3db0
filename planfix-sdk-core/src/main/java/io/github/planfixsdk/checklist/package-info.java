/** Checklists of tasks. */
@NullMarked
package io.github.planfixsdk.checklist;

import org.jspecify.annotations.NullMarked;
