package io.github.planfixsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.examples.guide.DealsGuide;
import io.github.planfixsdk.examples.guide.EmployeesGuide;
import io.github.planfixsdk.examples.job.ExampleAccount;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.DealPolicy;
import io.github.planfixsdk.routing.deal.DealHook;
import io.github.planfixsdk.routing.deal.DealStore;
import io.github.planfixsdk.routing.employee.EmployeeDirectory;
import io.github.planfixsdk.routing.employee.EmployeeStore;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakeScenario;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DealsGuideTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String DEAL =
            "{'name':'deal','object':{'id':7},'status':{'id':12},'customFieldData':[{'field':"
                    + "{'id':30},'value':5000}]}";

    private final ExampleAccount account = ExampleAccount.open();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    private final List<String> told = new CopyOnWriteArrayList<>();

    DealsGuideTest() {
        account.fake().settings().addObject("{'id':7,'name':'Deal'}");
        account.fake().settings().addCustomField("{'id':30,'type':1,'objectType':" + "0,'name':'Amount'}");
        account.fake().settings().addStatus("{'id':12,'name':'Won'}");
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void theScenariosOfThePageReachTheVendor() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (DealHook hook = DealsGuide.start(
                account.planfix(),
                "s3cret",
                update -> told.add(update.number() + " " + update.state()),
                server,
                stream)) {
            server.start();
            URI address =
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/planfix/deals?secret=s3cret");
            account.fake().scenarios().add(FakeScenario.taskCreated(address).whenObject(7));
            account.fake().scenarios().add(FakeScenario.taskChanged(address).whenObject(7));
            account.fake().addTask(DEAL);
            account.fake().settings().changes().update(EntityKind.TASK, 1001, "{'description':'x'}");
            assertThat(account.fake().scenarios().awaitSent(LONG)).isTrue();
            assertThat(hook.flush(LONG)).isTrue();
        } finally {
            server.stop(0);
        }
        assertThat(told).containsExactly("1001 DealState[stage=SUCCESS, amount=5000]");
        assertThat(out.size()).isZero();
    }

    @Test
    void whatWasMissedIsCaughtUpOnce() {
        account.fake().addTask(DEAL);
        account.fake().addTask("{'name':'else'}");
        DealPolicy deals = DealPolicy.of(7, 12).amount(30);
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:deals-guide;DB_CLOSE_DELAY=-1", "sa", "");
        DealStore store = DealStore.inMemory(10);
        for (int i = 0; i < 2; i++) {
            try (DealHook hook = DealsGuide.durable(
                    account.planfix(), deals, update -> told.add(update.toString()), database, store)) {
                DealsGuide.catchUp(account.planfix(), hook, deals);
                assertThat(hook.flush(LONG)).isTrue();
            }
        }
        database.dispose();
        assertThat(told).containsExactly("deal 1001 SUCCESS");
    }

    @Test
    void theEmployeesOfThePageAreChosenAndMatched() {
        account.fake().addUser("{'name':'Anna','lastname':'Petrova','email':'anna@company.example'}");
        account.fake().addUser("{'name':'Boris','lastname':'Orlov'}");

        EmployeeDirectory employees = EmployeesGuide.synchronise(account.planfix(), EmployeeStore.inMemory(), stream);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("OK, new: [1, 2], gone: []", "vendor's employee 72: NO_SUCH_EMPLOYEE");
        assertThat(employees.matches().employee(71).orElseThrow().ref()).isEqualTo(PersonRef.user(1));
        assertThat(EmployeesGuide.use(account.planfix(), employees)).isNotNull();
        assertThat(EmployeesGuide.account(employees)).asString().contains("employees 1,");
    }
}
