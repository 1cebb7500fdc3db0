package io.github.planfixsdk.routing;

/** The titles a policy can have. */
public enum TitleKind {
    /** The task of an inbound call that was answered. */
    INBOUND_CALL("Inbound call from {contact_phone_number|unknown number}"),
    /** The task of an outbound call that was answered. */
    OUTBOUND_CALL("Outbound call to {contact_phone_number|unknown number}"),
    /** The task of a call, inbound or outbound, in which nobody talked. */
    LOST_CALL("Missed call {contact_phone_number|unknown number}"),
    /** The contact made from a request or chat. */
    CONTACT("{visitor_name|New client} {visitor_phone_number}"),
    /** The task made from a request. */
    REQUEST_TASK("Request from {visitor_name|a client}: {form_name|site}"),
    /** The task made from a chat. */
    CHAT_TASK("Chat with {visitor_name|a client}");

    private final String defaultText;

    TitleKind(String defaultText) {
        this.defaultText = defaultText;
    }

    /**
     * The text used unless the policy sets another one; resetting a title brings it back.
     *
     * @return a template's text
     */
    public String defaultText() {
        return defaultText;
    }

    boolean fits(InteractionKind kind, Direction direction) {
        return switch (this) {
            case INBOUND_CALL -> kind == InteractionKind.CALL && direction == Direction.IN;
            case OUTBOUND_CALL -> kind == InteractionKind.CALL && direction == Direction.OUT;
            case LOST_CALL -> kind == InteractionKind.CALL;
            case CONTACT -> kind != InteractionKind.CALL;
            case REQUEST_TASK -> kind == InteractionKind.REQUEST;
            case CHAT_TASK -> kind == InteractionKind.CHAT;
        };
    }
}
