package io.github.planfixsdk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.ScriptedServer;
import io.github.planfixsdk.error.AccessDeniedException;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProcessesTest {
    private final ScriptedServer server = new ScriptedServer();
    private final Processes processes = server.client().processes();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void processesComeWithTheirNames() throws Exception {
        server.answer("{'processes':[{'id':3,'name':'Support'}]}").answer("{'processes':[{'id':5,'name':'Sales'}]}");

        assertThat(processes.ofTasks()).containsExactly(new EntityRef(3, "Support"));
        assertThat(processes.ofContacts()).containsExactly(new EntityRef(5, "Sales"));

        assertThat(server.requestLine()).isEqualTo("GET process/task?fields=id,name");
        assertThat(server.requestLine()).isEqualTo("GET process/contact?fields=id,name");
    }

    @Test
    void statusesComeWithAllThatIsKnownOfThem() throws Exception {
        server.answer("{'statuses':[{'id':1,'name':'New','isActive':true,'texts':[{'lang':'En','name':'New'}]}]}");

        Status status = processes.statuses(3).get(0);

        assertThat(status.isActive()).isTrue();
        assertThat(status.texts()).containsExactly(new Status.Text("En", "New"));
        assertThat(server.requestLine()).startsWith("GET process/task/3/statuses?fields=id,name,color");
    }

    @Test
    void aMissingScopeIsNamed() {
        server.answer(405, "{'result':'fail','code':5,'error':'Scope is not allowed'}");

        assertThatThrownBy(processes::ofTasks)
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("process_readonly");
    }
}
