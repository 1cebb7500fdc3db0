package io.github.planfixsdk.system;

import io.github.planfixsdk.endpoint.ReadOnly;
import io.github.planfixsdk.endpoint.Unwrap;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.UpdateResult;
import java.util.List;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Settings of the account: workspaces, positions of employees, webhooks of Telegram bots.
 */
@SuppressWarnings("exports") // The annotations of Retrofit are for Retrofit alone.
public interface SystemSettings {
    /**
     * The account's workspaces.
     *
     * @return number and name of each
     */
    @ReadOnly
    @GET("workspace/list")
    @Unwrap("workspaces")
    List<EntityRef> workspaces();

    /**
     * The positions that employees may have, with the given fields.
     *
     * @param fields out of {@code id} and {@code name}
     * @return the positions
     */
    @ReadOnly
    @GET("user/positions/")
    @Unwrap({"positions", "posts"})
    List<EntityRef> positions(@Query("fields") Fields fields);

    /**
     * The positions that employees may have.
     *
     * @return number and name of each
     */
    default List<EntityRef> positions() {
        return positions(Fields.of("id", "name"));
    }

    /**
     * Adds a position.
     *
     * @param request needs a name
     * @return the number of the new position
     */
    @POST("user/positions/")
    @Unwrap("id")
    long createPosition(@Body PositionRequest request);

    /**
     * Adds a position.
     *
     * @param name its name, not blank
     * @return the number of the new position
     * @throws IllegalArgumentException if the name is blank
     */
    default long createPosition(String name) {
        return createPosition(PositionRequest.builder().name(name).build());
    }

    /**
     * Changes a position: only what the request names.
     *
     * @param id the number of the position
     * @param changes what to set
     * @return whether the change was applied, queued, or applied in part
     */
    @POST("user/positions/{id}")
    UpdateResult updatePosition(@Path("id") long id, @Body PositionRequest changes);

    /**
     * Sets up the webhook of a Telegram bot. The token's owner must be an administrator.
     *
     * @param botId the number of the bot in Planfix
     * @param settings the secret, who manages the webhook, or both
     * @return the settings as they are now, without the secret
     */
    @POST("integration/telegram/bots/{botId}/webhook")
    TelegramWebhook updateTelegramWebhook(@Path("botId") long botId, @Body TelegramWebhookRequest settings);
}
