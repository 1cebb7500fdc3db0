/** Comments of tasks and contacts. */
@NullMarked
package io.github.planfixsdk.comment;

import org.jspecify.annotations.NullMarked;
