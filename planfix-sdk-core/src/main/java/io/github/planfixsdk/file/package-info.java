/** Files: their data, uploads, downloads, and what they are attached to. */
@NullMarked
package io.github.planfixsdk.file;

import org.jspecify.annotations.NullMarked;
