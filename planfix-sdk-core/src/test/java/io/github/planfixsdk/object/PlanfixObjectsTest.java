package io.github.planfixsdk.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.ScriptedServer;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.model.Status;
import io.github.planfixsdk.page.ListQuery;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanfixObjectsTest {
    private final ScriptedServer server = new ScriptedServer();
    private final PlanfixObjects objects = server.client().objects();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void objectsAreReadPageByPageWithoutNamingFields() throws Exception {
        String full = IntStream.rangeClosed(1, ListQuery.MAX_PAGE_SIZE)
                .mapToObj(id -> "{'id':" + id + "}")
                .collect(Collectors.joining(","));
        server.answer("{'objects':[" + full + "]}").answer("{'objects':[{'id':101}]}");

        assertThat(objects.all()).hasSize(101);

        assertThat(server.requestBody().toString()).isEqualTo("{\"offset\":0,\"pageSize\":100}");
        assertThat(server.requestBody().toString()).isEqualTo("{\"offset\":100,\"pageSize\":100}");
    }

    @Test
    void anObjectIsReadWithoutNamingFields() throws Exception {
        server.answer("{'object':{'id':31,'name':'Incident','priority':'Calm'}}");

        PlanfixObject object = objects.get(31);

        assertThat(object.name()).isEqualTo("Incident");
        assertThat(object.priority().isKnown()).isFalse();
        assertThat(object.files()).isEmpty();
        assertThat(server.requestLine()).isEqualTo("GET object/31");
    }

    @Test
    void statusesComeWithAllThatIsKnownOfThem() throws Exception {
        server.answer("{'statuses':[{'id':1,'name':'New'}]}");

        assertThat(objects.statuses(31)).extracting(Status::name).containsExactly("New");

        assertThat(server.requestLine())
                .isEqualTo("GET object/31/statuses"
                        + "?fields=id,name,color,isActive,hasDeadline,isAppliedIndividually,texts");
    }

    @Test
    void anObjectThatIsNotThereIsAnError() {
        server.answer(400, "{'result':'fail','code':0,'error':'Rest API error'}");

        assertThatThrownBy(() -> objects.get(31)).isInstanceOf(ApiException.class);
    }

    @Test
    void pagesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> ObjectQuery.builder().pageSize(101))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pageSize is 101");
        assertThatThrownBy(() -> ObjectQuery.builder().offset(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("offset is -1");
    }
}
