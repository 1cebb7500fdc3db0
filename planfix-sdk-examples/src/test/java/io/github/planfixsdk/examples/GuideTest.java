package io.github.planfixsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.chat.ChatClient;
import io.github.planfixsdk.conformance.OpenApiDocument;
import io.github.planfixsdk.examples.guide.ProviderGuide;
import io.github.planfixsdk.examples.guide.RestGuide;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.telephony.TelephonyClient;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.RecordedRequest;
import io.github.planfixsdk.transport.Limiter;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The documents' snippets do what the documents say. */
class GuideTest {
    @Test
    void theTestkitsSnippet() {
        try (FakePlanfix fake = FakePlanfix.start();
                PlanfixClient planfix = PlanfixClient.builder()
                        .baseUrl(fake.restUrl().toString())
                        .token(fake.token())
                        .limiter(Limiter.unlimited())
                        .build()) {
            long task =
                    planfix.tasks().create(TaskRequest.builder().name("Try it").build());
            assertThat(fake.task(task).get("name").asText()).isEqualTo("Try it");
        }
    }

    @Test
    void theReadmesTenLinesRaiseWhatIsOverdueAndWorthIt() {
        try (FakePlanfix fake = FakePlanfix.start();
                PlanfixClient planfix = client(fake)) {
            fake.settings().addCustomField("{\"id\":20,\"name\":\"Amount\",\"type\":1,\"objectType\":0}");
            long worthIt = fake.addTask(
                    "{\"name\":\"Big\",\"endDateTime\":{\"datetime\":\"2020-02-01T10:00Z\"},\"customFieldData\":[{\"field\":{\"id\":20},\"value\":20000}]}");
            long small = fake.addTask(
                    "{\"name\":\"Small\",\"endDateTime\":{\"datetime\":\"2020-02-01T10:00Z\"},\"customFieldData\":[{\"field\":{\"id\":20},\"value\":20}]}");

            RestGuide.raiseOverdue(planfix);

            assertThat(fake.task(worthIt).path("priority").asText()).isEqualTo("Urgent");
            assertThat(fake.comments(worthIt)).singleElement().satisfies(comment -> assertThat(
                            comment.path("description").asText())
                    .isEqualTo("Worth 20000"));
            assertThat(fake.task(small).path("priority").asText()).isNotEqualTo("Urgent");
            assertThat(fake.comments(small)).isEmpty();
            assertThat(OpenApiDocument.problems(fake)).isEmpty();
        }
    }

    @Test
    void theQuickstartsTaskIsCreatedFoundAndChanged() {
        try (FakePlanfix fake = FakePlanfix.start();
                PlanfixClient planfix = client(fake)) {
            fake.settings().addCustomField("{\"id\":20,\"name\":\"Amount\",\"type\":1,\"objectType\":0}");

            long task = RestGuide.createContactAndTask(planfix);

            assertThat(planfix.tasks().get(task).counterparty().name()).contains("Petrov");
            assertThat(RestGuide.find(planfix)).last().isEqualTo("Ivan");
            assertThat(RestGuide.handle(planfix, task)).isEqualTo("Call back");
            assertThat(RestGuide.handle(planfix, 404)).contains("task/404").contains("1000");
            assertThat(RestGuide.update(planfix, task)).isEqualTo("done");
            assertThat(RestGuide.handle(planfix, task)).isEqualTo("Call back today");
            assertThat(fake.requests()).anyMatch(RecordedRequest::silent);
            assertThat(OpenApiDocument.problems(fake)).isEmpty();
        }
    }

    @Test
    void theQuickstartsVisitorAndCallArriveInPlanfix() throws IOException {
        try (FakePlanfix fake = FakePlanfix.start();
                ChatClient chat = ChatClient.builder()
                        .address(fake.chatUrl().toString())
                        .providerId("guide")
                        .token(fake.chatToken())
                        .build();
                TelephonyClient telephony = TelephonyClient.builder()
                        .address(fake.telephonyUrl().toString())
                        .token(fake.telephonyToken())
                        .build()) {
            ProviderGuide.sendMessage(chat);
            assertThat(fake.tasks())
                    .singleElement()
                    .satisfies(task -> assertThat(task.path("name").asText()).isEqualTo("Question from the site"));

            assertThat(ProviderGuide.takeCall(telephony)).isPresent();

            HttpServer server = ProviderGuide.receiveReplies("key", text -> {});
            server.stop(0);
        }
    }

    private static PlanfixClient client(FakePlanfix fake) {
        return PlanfixClient.builder()
                .baseUrl(fake.restUrl().toString())
                .token(fake.token())
                .limiter(Limiter.unlimited())
                .build();
    }
}
