package io.github.planfixsdk.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.model.Payload;
import java.util.regex.Pattern;

/** How a Telegram bot's webhook is to be set up. At least one of the two settings is needed. */
public final class TelegramWebhookRequest extends Payload {
    private TelegramWebhookRequest(Builder builder) {
        super(builder);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what to set. Not thread-safe. */
    public static final class Builder extends Payload.Builder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{32,256}");

        /**
         * The secret that Telegram sends along with every update, so that Planfix knows where it comes from.
         *
         * @param secretToken 32 to 256 characters out of A-Z, a-z, 0-9, underscore and hyphen
         * @return this builder
         * @throws IllegalArgumentException if it is none; the message doesn't repeat it
         */
        public Builder secretToken(String secretToken) {
            if (!TOKEN.matcher(secretToken).matches()) {
                throw new IllegalArgumentException("secretToken has " + secretToken.length()
                        + " characters: give 32 to 256 out of A-Z, a-z, 0-9, underscore and hyphen");
            }
            return set("secretToken", new SecretText(secretToken));
        }

        /**
         * Whether another server registers the webhook with Telegram and passes the updates on to Planfix.
         *
         * @param external true if Planfix is to leave Telegram's settings alone
         * @return this builder
         */
        public Builder webhookManagedExternally(boolean external) {
            return set("webhookManagedExternally", external);
        }

        /** The secret is masked whichever way it comes in. */
        @Override
        public Builder raw(String key, JsonNode value) {
            return key.equals("secretToken") && value.isTextual()
                    ? set(key, new SecretText(value.textValue()))
                    : super.raw(key, value);
        }

        /**
         * The request as collected so far.
         *
         * @return the request
         * @throws IllegalArgumentException if neither of the settings is there
         */
        public TelegramWebhookRequest build() {
            if (value("secretToken") == null && value("webhookManagedExternally") == null) {
                throw new IllegalArgumentException("neither secretToken nor webhookManagedExternally is set: set one");
            }
            return new TelegramWebhookRequest(this);
        }
    }
}
