/** Reports: their definitions, saved runs, and the data of those. */
@NullMarked
package io.github.planfixsdk.report;

import org.jspecify.annotations.NullMarked;
