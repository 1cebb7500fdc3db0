package io.github.planfixsdk.routing;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieContainerSessionsPool;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Drools with its executable model. Making a session costs more than a decision, so it is kept (for one thread, as sessions are) or
 * comes from a pool.
 */
final class Drools {
    private final KieSession session;
    private final KieContainerSessionsPool pool;
    private final StatelessKieSession pooled;

    Drools(List<RuleSet.Rule> rules) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/rules.drl", text(rules));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        KieContainer container = services.newKieContainer(builder.getKieModule().getReleaseId());
        session = container.newKieSession();
        pool = container.newKieSessionsPool(1);
        pooled = pool.newStatelessKieSession();
    }

    /** Earlier rules first, and the default after all of them; what matches first ends it. */
    private static String text(List<RuleSet.Rule> rules) {
        StringBuilder text = new StringBuilder("import " + Call.class.getName() + ";\n");
        for (int i = 0; i < rules.size(); i++) {
            RuleSet.Rule rule = rules.get(i);
            text.append("rule \"").append(i).append("\" salience ").append(rules.size() - i);
            text.append(" when $call: Call(number == \"").append(rule.number());
            text.append("\", siteId == ").append(rule.siteId()).append("L)");
            text.append(" then $call.setEmployee(").append(rule.employee()).append("); drools.halt(); end\n");
        }
        text.append("rule \"default\" salience 0 when $call: Call()");
        text.append(" then $call.setEmployee(").append(RuleSet.DEFAULT_EMPLOYEE).append("); end\n");
        return text.toString();
    }

    int employee(Call call) {
        FactHandle handle = session.insert(call);
        session.fireAllRules();
        session.delete(handle);
        return call.getEmployee();
    }

    int employeeFromPool(Call call) {
        pooled.execute(call);
        return call.getEmployee();
    }

    void close() {
        session.dispose();
        pool.shutdown();
    }
}
