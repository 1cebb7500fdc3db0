/** Descriptions and comments, which Planfix keeps as HTML, as plain text and back. */
@NullMarked
package io.github.planfixsdk.html;

import org.jspecify.annotations.NullMarked;
