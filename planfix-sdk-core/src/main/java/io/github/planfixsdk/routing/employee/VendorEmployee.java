package io.github.planfixsdk.routing.employee;

import org.jspecify.annotations.Nullable;

/**
 * An employee as the vendor knows them. {@link #toString()} holds the number alone.
 *
 * @param id the vendor's number
 * @param name the full name, its words in any order; null if it is not known
 * @param email the e-mail address; null if it is not known
 */
public record VendorEmployee(
        long id, @Nullable String name, @Nullable String email) {
    @Override
    public String toString() {
        return "vendor's employee " + id;
    }
}
