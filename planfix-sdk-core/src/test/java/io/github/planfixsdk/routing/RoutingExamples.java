package io.github.planfixsdk.routing;

import io.github.planfixsdk.model.PersonRef;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.function.Executable;

/** The interactions, facts and policies the routing tests start from. */
final class RoutingExamples {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final PersonRef D_IN = PersonRef.user(10);
    static final PersonRef D_OUT = PersonRef.user(11);
    static final PersonRef R1 = PersonRef.user(12);
    static final PersonRef CONTACT = PersonRef.contact(500);
    static final TaskTarget O = TaskTarget.object(7);

    /** A promise in words, and what shows that it is kept. */
    record Promise(String text, Executable check) {
        @Override
        public String toString() {
            return text;
        }
    }

    private RoutingExamples() {}

    static Promise row(String text, Executable check) {
        return new Promise(text, check);
    }

    static Interaction call(String virtualNumber, String site) {
        return Interaction.builder(InteractionKind.CALL, "call-1")
                .set(Attributes.VIRTUAL_PHONE_NUMBER, virtualNumber)
                .set(Attributes.SITE_DOMAIN_NAME, site)
                .build();
    }

    static Interaction chat() {
        return Interaction.builder(InteractionKind.CHAT, "chat-1")
                .set(Attributes.VISITOR_PHONE_NUMBER, "79000000002")
                .build();
    }

    static Interaction request() {
        return Interaction.builder(InteractionKind.REQUEST, "request-1")
                .set(Attributes.VISITOR_PHONE_NUMBER, "+7 (900) 000-00-01")
                .set(Attributes.VISITOR_NAME, "Anna")
                .build();
    }

    static Facts first() {
        return Facts.at(NOW).first().build();
    }

    static Facts repeat() {
        return Facts.at(NOW).repeat(CONTACT).build();
    }

    /** Inbound calls make a task in O for everybody, unless changed. */
    static RoutingPolicy inbound(Consumer<InteractionPolicy.Builder> changes) {
        return RoutingPolicy.builder()
                .inboundCalls(p -> changes.accept(
                        p.first(Plan.task(O)).repeat(Plan.task(O)).responsible(ResponsibleRules.defaultTo(D_IN))))
                .build();
    }

    static RoutingPolicy requests(Consumer<InteractionPolicy.Builder> changes) {
        return RoutingPolicy.builder()
                .requests(p -> changes.accept(contactAndTask(p)))
                .build();
    }

    static RoutingPolicy chats(Consumer<InteractionPolicy.Builder> changes) {
        return RoutingPolicy.builder()
                .chats(p -> changes.accept(contactAndTask(p)))
                .build();
    }

    static RoutingPolicy bothDirections() {
        return RoutingPolicy.builder()
                .inboundCalls(
                        p -> p.first(Plan.task(O)).repeat(Plan.nothing()).responsible(ResponsibleRules.defaultTo(D_IN)))
                .outboundCalls(p -> p.first(Plan.contact())
                        .repeat(Plan.contact())
                        .responsible(ResponsibleRules.defaultTo(D_OUT).when(Attributes.SITE_DOMAIN_NAME.is("s1"), R1)))
                .build();
    }

    private static InteractionPolicy.Builder contactAndTask(InteractionPolicy.Builder policy) {
        return policy.first(Plan.contactAndTask(O))
                .repeat(Plan.contactAndTask(O))
                .responsible(ResponsibleRules.defaultTo(D_IN));
    }
}
