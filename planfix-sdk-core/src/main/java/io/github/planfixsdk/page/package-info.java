/** Lists read page by page. */
@NullMarked
package io.github.planfixsdk.page;

import org.jspecify.annotations.NullMarked;
