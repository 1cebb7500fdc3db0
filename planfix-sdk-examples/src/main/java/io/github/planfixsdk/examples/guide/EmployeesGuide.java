package io.github.planfixsdk.examples.guide;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.routing.AccountSnapshot;
import io.github.planfixsdk.routing.crm.CrmExecutor;
import io.github.planfixsdk.routing.employee.Employee;
import io.github.planfixsdk.routing.employee.EmployeeDirectory;
import io.github.planfixsdk.routing.employee.EmployeeMatches;
import io.github.planfixsdk.routing.employee.EmployeeRun;
import io.github.planfixsdk.routing.employee.EmployeeStore;
import io.github.planfixsdk.routing.employee.VendorEmployee;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** The snippets of the page on routing about employees. */
public final class EmployeesGuide {
    private EmployeesGuide() {}

    /**
     * A run, a choice and a matching.
     *
     * @param planfix the client
     * @param store what keeps the last run
     * @param out where to report
     * @return the directory
     */
    public static EmployeeDirectory synchronise(PlanfixClient planfix, EmployeeStore store, PrintStream out) {
        EmployeeDirectory employees =
                EmployeeDirectory.builder(planfix.users()).store(store).build();
        EmployeeRun run = employees.run();
        out.println(run.status() + ", new: " + run.added() + ", gone: " + run.gone());
        List<Employee> found = employees.search("petr an");
        employees.choose(found.stream().map(Employee::number).toList()); // or employees.chooseAll()

        EmployeeMatches matches = employees.match(
                List.of(
                        new VendorEmployee(71, "Anna Petrova", "anna@company.example"),
                        new VendorEmployee(72, "Boris Orlov", null)),
                Map.of(72L, 12L)); // what the vendor's own settings say
        matches.unmatched().forEach(nobody -> out.println(nobody.vendor() + ": " + nobody.reason()));
        return employees;
    }

    /**
     * Who uses the directory.
     *
     * @param planfix the client
     * @param employees the directory
     * @return an executor
     */
    public static CrmExecutor use(PlanfixClient planfix, EmployeeDirectory employees) {
        CrmExecutor executor = CrmExecutor.builder(planfix).employees(employees).build();
        return executor;
    }

    /**
     * What a configuration is checked against.
     *
     * @param employees the directory
     * @return the account
     */
    public static AccountSnapshot account(EmployeeDirectory employees) {
        return employees.applyTo(AccountSnapshot.builder()).build();
    }
}
