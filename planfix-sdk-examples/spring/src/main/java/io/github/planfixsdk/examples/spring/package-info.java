/** A chat provider in Spring Boot. */
@NullMarked
package io.github.planfixsdk.examples.spring;

import org.jspecify.annotations.NullMarked;
