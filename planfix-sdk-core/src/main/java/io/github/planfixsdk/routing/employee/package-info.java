/**
 * The employees of an account as a vendor keeps them: read on demand, all or chosen ones, with the time and the end of the last run, and who of
 * them is who at the vendor's. {@link io.github.planfixsdk.routing.employee.EmployeeDirectory} is where to start.
 */
@NullMarked
package io.github.planfixsdk.routing.employee;

import org.jspecify.annotations.NullMarked;
