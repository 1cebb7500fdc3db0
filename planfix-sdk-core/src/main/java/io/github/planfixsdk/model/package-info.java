/** Small values that the resource groups share: references, people, time points, phones, open vocabularies, field lists. */
@NullMarked
package io.github.planfixsdk.model;

import org.jspecify.annotations.NullMarked;
