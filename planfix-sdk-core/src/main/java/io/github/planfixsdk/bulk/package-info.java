/** Jobs over many things: updates one by one, imports in batches; both can stop anywhere and go on later. */
@NullMarked
package io.github.planfixsdk.bulk;

import org.jspecify.annotations.NullMarked;
