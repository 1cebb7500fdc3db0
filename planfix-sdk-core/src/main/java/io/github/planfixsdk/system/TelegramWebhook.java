package io.github.planfixsdk.system;

import org.jspecify.annotations.Nullable;

/**
 * How a Telegram bot's webhook is set up. The secret itself is never told.
 *
 * @param botId the number of the bot
 * @param webhookManagedExternally whether another server, and not Planfix, registers the webhook with Telegram
 * @param webhookSecretTokenConfigured whether Planfix knows a secret for it
 */
public record TelegramWebhook(
        long botId,
        @Nullable Boolean webhookManagedExternally,
        @Nullable Boolean webhookSecretTokenConfigured) {}
