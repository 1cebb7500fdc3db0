package io.github.planfixsdk.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.conformance.PromptSockets;
import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.contact.ContactQuery;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.transport.Limiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However long a list is, what was read of it can be collected: whole clients, over a real socket, are asked for 100,000 contacts. */
class PagesMemoryTest {
    private static final int TOTAL = 100_000;
    private static final int PAGE = 100;

    /** No divisor of it is one of the page's, so that pages are looked at in all their stages. */
    private static final int LOOK_EVERY = 9_973;

    private final MockWebServer server = new MockWebServer();
    private PlanfixClient client;

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().body(page(request)).build();
            }
        });
        server.setServerSocketFactory(new PromptSockets());
        server.start();
        client = PlanfixClient.builder()
                .baseUrl(server.url("/rest/").toString())
                .token("token")
                .limiter(Limiter.unlimited())
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private static String page(RecordedRequest request) {
        try {
            JsonNode query = Json.mapper().readTree(request.getBody().utf8());
            int offset = query.path("offset").asInt();
            return IntStream.range(
                            offset,
                            Math.min(TOTAL, offset + query.path("pageSize").asInt()))
                    .mapToObj(id -> "{\"id\":" + (id + 1)
                            + ",\"supervisors\":{\"users\":[{\"id\":\"user:1\",\"name\":\"A\"}]}}")
                    .collect(Collectors.joining(",", "{\"result\":\"success\",\"contacts\":[", "]}"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Pages<Contact> contacts() {
        return client.contacts().all(ContactQuery.builder().pageSize(PAGE).build());
    }

    @Test
    void anIteratorHoldsNoMoreThanTwoPages() {
        readAll(contacts().iterator());
    }

    @Test
    void aStreamHoldsNoMoreThanTwoPages() {
        readAll(contacts().stream().iterator());
    }

    private static void readAll(Iterator<Contact> contacts) {
        List<WeakReference<Contact>> read = new ArrayList<>();
        int count = 0;
        while (contacts.hasNext()) {
            read.add(new WeakReference<>(contacts.next()));
            count++;
            if (count % LOOK_EVERY == 0) {
                assertThat(held(read)).isBetween(1, 2 * PAGE);
            }
        }
        assertThat(count).isEqualTo(TOTAL);
        assertThat(read).hasSizeLessThan(TOTAL / 2);
    }

    /** How many are still reachable; forgets the others. A collector may leave a few for its next turn. */
    private static int held(List<WeakReference<Contact>> read) {
        for (int turn = 0; turn < 10; turn++) {
            System.gc();
            read.removeIf(contact -> contact.refersTo(null));
            if (read.size() <= 2 * PAGE) {
                break;
            }
        }
        return read.size();
    }
}
