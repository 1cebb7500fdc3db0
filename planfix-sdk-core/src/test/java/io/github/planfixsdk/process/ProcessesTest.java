package io.github.planfixsdk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.ScriptedServer;
import io.github.planfixsdk.error.AccessDeniedException;
import io.github.planfixsdk.error.UnresolvedNameException;
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

    @Test
    void aStatusIsFoundByItsName() throws Exception {
        String statuses =
                "{'statuses':[{'id':1,'name':'New'},{'id':3,'name':' Done ','texts':[{'lang':'ru','name':'Готово'},"
                        + "{'lang':'en','name':'Done'}]},{'id':4,'name':'NEW'},{'id':5}]}";
        server.answer(statuses).answer(statuses).answer(statuses);

        assertThat(processes.status(3, "done").id()).isEqualTo(3);
        assertThat(processes.status(3, "New").id()).isEqualTo(1);
        assertThat(processes.status(3, "готово").id()).isEqualTo(3);

        assertThat(server.requestLine()).startsWith("GET process/task/3/statuses?fields=id,name");
    }

    @Test
    void aStatusThatIsUnknownOrAmbiguousIsAnErrorThatListsTheCandidates() {
        String statuses = "{'statuses':[{'id':1,'name':'New','texts':[{'lang':'ru','name':'Открыт'}]},"
                + "{'id':4,'name':'NEW','texts':[{'lang':'ru','name':'Открыт'}]},{'id':5}]}";
        server.answer(statuses).answer(statuses).answer(statuses).answer("{'statuses':[]}");

        assertThatThrownBy(() -> processes.status(3, "Done"))
                .isInstanceOfSatisfying(UnresolvedNameException.class, e -> assertThat(e.isAmbiguous())
                        .isFalse())
                .hasMessage("status of process 3 \"Done\" is unknown: there are \"New\" (1), \"NEW\" (4)");
        assertThatThrownBy(() -> processes.status(3, "new"))
                .isInstanceOf(UnresolvedNameException.class)
                .hasMessageContaining("ambiguous, it could be \"New\" (1), \"NEW\" (4)");
        assertThatThrownBy(() -> processes.status(3, "Открыт"))
                .isInstanceOfSatisfying(UnresolvedNameException.class, e -> assertThat(e.isAmbiguous())
                        .isTrue());
        assertThatThrownBy(() -> processes.status(3, "Done")).hasMessageContaining("there is none at all");
    }

    @Test
    void aStatusWithoutProcessOrNameIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> processes.status(0, "Done"))
                .withMessageContaining("processId is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> processes.status(3, " "))
                .withMessageContaining("name is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.client().objects().status(0, "Done"))
                .withMessageContaining("objectId is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.client().objects().status(3, ""));
    }

    @Test
    void aStatusOfAnObjectIsFoundByItsName() throws Exception {
        server.answer("{'statuses':[{'id':1,'name':'New'}]}").answer("{'statuses':[{'id':1,'name':'New'}]}");

        assertThat(server.client().objects().status(41, " New").id()).isEqualTo(1);
        assertThatThrownBy(() -> server.client().objects().status(41, "Done"))
                .isInstanceOf(UnresolvedNameException.class)
                .hasMessageContaining("status of object 41");

        assertThat(server.requestLine()).startsWith("GET object/41/statuses?");
    }
}
