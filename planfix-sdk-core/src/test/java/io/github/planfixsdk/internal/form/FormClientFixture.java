package io.github.planfixsdk.internal.form;

import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server that plays Planfix, and a client for it. */
abstract class FormClientFixture {
    static final String TOKEN = "303cb962ac59075b964b07152d234b70";

    final MockWebServer server = new MockWebServer();
    FormClient client;

    @BeforeEach
    void start() throws IOException {
        server.start();
        client = FormClient.builder()
                .address(server.url("/tel/api").toString())
                .token(TOKEN)
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    final FormClient.Builder builder() {
        return FormClient.builder().address(server.url("/tel/api").toString()).token(TOKEN);
    }

    final void enqueue(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }
}
