package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;

/** Workspaces, positions and webhooks of Telegram bots. */
final class SystemResource {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32,256}");

    private final Account account;
    private final Store store;

    SystemResource(Account account) {
        this.account = account;
        this.store = account.store;
    }

    void register(RestApi api) {
        api.add(
                "GET",
                "workspace/list",
                "user_readonly",
                call -> RestCall.list("workspaces", List.copyOf(store.workspaces.values())));
        api.add("GET", "user/positions/", "user_readonly", this::positions);
        api.add("POST", "user/positions/", "user_add", call -> {
            ObjectNode position = Json.object().put("name", name(call));
            return HttpReply.json(201, Json.object().put("id", Store.put(store.positions, position, 1)));
        });
        api.add("POST", "user/positions/#", "user_update", this::rename);
        api.add("POST", "integration/telegram/bots/#/webhook", "system_settings", this::webhook);
    }

    private HttpReply positions(RestCall call) {
        List<ObjectNode> found = store.positions.values().stream()
                .map(position -> Projection.pick(position, call.query("fields")))
                .toList();
        return RestCall.list(store.exampleForms ? "posts" : "positions", found);
    }

    private static String name(RestCall call) {
        String name = call.bodyText("name");
        if (name == null || name.isBlank()) {
            throw new ApiError(400, 30, "Rest API error");
        }
        return name;
    }

    /** The documented answer is an empty object: neither result nor id. */
    private HttpReply rename(RestCall call) {
        ObjectNode position = store.positions.get(call.id(0));
        String name = name(call);
        if (position == null) {
            throw new ApiError(400, 30, "Rest API error");
        }
        position.put("name", name);
        return HttpReply.json(200, Json.object());
    }

    private HttpReply webhook(RestCall call) {
        ObjectNode body = call.body();
        if (!account.settings.administrator()) {
            throw new ApiError(403, 6, "Not permitted");
        }
        ObjectNode bot = store.telegramBots.get(call.id(0));
        if (bot == null) {
            throw new ApiError(404, 41, "Telegram bot not found by id - " + call.id(0));
        }
        JsonNode secret = body.path("secretToken");
        JsonNode external = body.path("webhookManagedExternally");
        if (Json.absent(secret) && Json.absent(external)) {
            throw new ApiError(400, 40, "secretToken or webhookManagedExternally is required");
        }
        if (!Json.absent(secret) && !SECRET.matcher(secret.asText()).matches()) {
            throw ApiError.invalid("secretToken must be 32-256 chars and contain only A-Z, a-z, 0-9, _ or -");
        }
        if (!Json.absent(secret)) {
            bot.put("webhookSecretTokenConfigured", true);
        }
        if (!Json.absent(external)) {
            bot.put("webhookManagedExternally", Json.truthy(external));
        }
        ObjectNode content = Json.object().put("botId", call.id(0));
        for (String key : new String[] {"webhookManagedExternally", "webhookSecretTokenConfigured"}) {
            content.put(key, bot.path(key).asBoolean());
        }
        return RestCall.success(200, content);
    }
}
