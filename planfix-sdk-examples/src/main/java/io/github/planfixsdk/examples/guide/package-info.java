/** The snippets of README.md and docs, compiled and run by a test. */
@NullMarked
package io.github.planfixsdk.examples.guide;

import org.jspecify.annotations.NullMarked;
