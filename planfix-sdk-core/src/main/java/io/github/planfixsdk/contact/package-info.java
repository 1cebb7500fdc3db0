/** Contacts and companies: reading, listing, creating, changing and importing them. */
@NullMarked
package io.github.planfixsdk.contact;

import org.jspecify.annotations.NullMarked;
