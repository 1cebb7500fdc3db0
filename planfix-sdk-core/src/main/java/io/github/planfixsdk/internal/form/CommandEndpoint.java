package io.github.planfixsdk.internal.form;

import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.InboundErrorListener;
import io.github.planfixsdk.inbound.InboundHandler;
import io.github.planfixsdk.inbound.InboundRequest;
import io.github.planfixsdk.inbound.InboundResponse;
import io.github.planfixsdk.inbound.RefusedException;
import io.github.planfixsdk.inbound.UnknownCommand;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks a request and hands its form to the command that {@code cmd} names. The order is fixed: method, size, type, form,
 * token, command; nothing of the form is looked at before the token fits.
 */
public final class CommandEndpoint implements InboundHandler {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.planfixsdk.inbound");

    private final Secret token;
    private final Map<String, Command> commands;
    private final @Nullable Consumer<UnknownCommand> onUnknown;
    private final @Nullable InboundErrorListener onError;

    private CommandEndpoint(Builder builder, Secret token, Map<String, Command> commands) {
        this.token = token;
        this.commands = Map.copyOf(commands);
        this.onUnknown = builder.onUnknown;
        this.onError = builder.onError;
    }

    /**
     * Starts an endpoint.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public InboundResponse handle(InboundRequest request) {
        if (!request.method().equals("POST")) {
            return InboundResponse.error(405, "Invalid parameters");
        }
        if (request.isTooLarge()) {
            return InboundResponse.error(413, "Invalid parameters");
        }
        if (!isForm(request.contentType())) {
            return InboundResponse.error(415, "Invalid parameters");
        }
        Form form;
        try {
            form = request.form();
        } catch (IllegalArgumentException e) {
            return InboundResponse.error(413, "Invalid parameters");
        }
        if (!token.matches(form.first("token"))) {
            return InboundResponse.error(401, "Invalid token");
        }
        String name = new Parameters(form).optional("cmd");
        if (name == null) {
            return invalidParameters();
        }
        return dispatch(name, form.without("token"));
    }

    private InboundResponse dispatch(String name, Form form) {
        try {
            Command command = commands.get(name);
            if (command != null) {
                return command.handle(form);
            }
            unknown(name, form);
            return InboundResponse.ok();
        } catch (RefusedException e) {
            return invalidParameters();
        } catch (Throwable e) { // Errors too: an unanswered request would leave Planfix waiting.
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            report(name, e);
            return InboundResponse.error(500, "Internal error");
        }
    }

    private void unknown(String name, Form form) {
        if (onUnknown != null) {
            onUnknown.accept(new UnknownCommand(name, form));
        } else {
            LOG.warn(
                    "Planfix sent the unknown command {}; answered 200. To receive it: builder.onUnknown(command -> ...)",
                    printable(name));
        }
    }

    private void report(String name, Throwable error) {
        if (onError == null) {
            LOG.error("The callback for {} failed; answered 500", printable(name), error);
            return;
        }
        try {
            onError.onError(name, error);
        } catch (Throwable e) {
            LOG.error("onError itself failed for {}", printable(name), e);
        }
    }

    private String printable(String name) {
        String safe = token.redact(name).replaceAll("[^\\w.*-]", "?");
        return safe.length() > 40 ? safe.substring(0, 40) + "…" : safe;
    }

    /** A missing type is let through: some proxies drop the header, and the token decides anyway. */
    private static boolean isForm(@Nullable String contentType) {
        if (contentType == null || contentType.equals(InboundRequest.FORM)) {
            return true;
        }
        int end = contentType.indexOf(';');
        String type = end < 0 ? contentType : contentType.substring(0, end);
        return type.strip().toLowerCase(Locale.ROOT).equals(InboundRequest.FORM);
    }

    private static InboundResponse invalidParameters() {
        return InboundResponse.error(400, "Invalid parameters");
    }

    /** What one command does. */
    @FunctionalInterface
    public interface Command {
        /**
         * Carries the command out.
         *
         * @param form the fields without the token
         * @return the answer
         * @throws Exception to answer 500; {@link RefusedException} to answer 400
         */
        InboundResponse handle(Form form) throws Exception;
    }

    /** Collects token and callbacks. */
    public static final class Builder {
        private @Nullable Secret token;
        private @Nullable Consumer<UnknownCommand> onUnknown;
        private @Nullable InboundErrorListener onError;

        private Builder() {}

        /**
         * Sets the key that Planfix must send.
         *
         * @param value the key
         * @return this builder
         */
        public Builder token(String value) {
            token = Secret.of(value, "copy the key from the integration's window in Planfix");
            return this;
        }

        /**
         * Sets what happens to unknown commands.
         *
         * @param fallback receives the command
         * @return this builder
         */
        public Builder onUnknown(Consumer<UnknownCommand> fallback) {
            onUnknown = once(onUnknown, fallback, "onUnknown");
            return this;
        }

        /**
         * Sets who is told about failing callbacks.
         *
         * @param listener is told
         * @return this builder
         */
        public Builder onError(InboundErrorListener listener) {
            onError = once(onError, listener, "onError");
            return this;
        }

        /**
         * Registers a callback that may be registered once only.
         *
         * @param <T> its type
         * @param old what is registered, null for nothing
         * @param callback the callback
         * @param name the builder method's name
         * @return the callback
         */
        public static <T> T once(@Nullable T old, T callback, String name) {
            Objects.requireNonNull(callback, name);
            if (old != null) {
                throw new IllegalStateException(name + " is registered already; a second one would never be called");
            }
            return callback;
        }

        /**
         * The endpoint; later changes to the builder don't reach it.
         *
         * @param commands what to do for each value of {@code cmd}
         * @return an immutable endpoint
         */
        public CommandEndpoint build(Map<String, Command> commands) {
            if (token == null) {
                throw new IllegalArgumentException("token is missing; without it anybody could send commands");
            }
            return new CommandEndpoint(this, token, commands);
        }
    }
}
