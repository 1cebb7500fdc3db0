/**
 * The filter language: attributes of an entity that offer only the operators and values which the server knows for them. A
 * resource group's constants ({@code TaskFilters} …) are the way in.
 */
@NullMarked
package io.github.planfixsdk.filter;

import org.jspecify.annotations.NullMarked;
