/**
 * A program for each job that people do with Planfix, run on a {@code FakePlanfix}: {@code run} shows what to write, {@code main}
 * seeds an account to try it on.
 */
@NullMarked
package io.github.planfixsdk.examples.job;

import org.jspecify.annotations.NullMarked;
