package io.github.planfixsdk.testkit;

import java.time.Instant;
import java.util.Map;

/**
 * A request that reached the fake, whatever was answered. Tokens are replaced by {@code ***}.
 *
 * @param at when its last byte had been read, by the system's clock
 * @param method the HTTP method
 * @param path the decoded path without the query, for example {@code /rest/task/list}
 * @param query the decoded query parameters, the last value of a repeated name; empty if there are none
 * @param headers the headers, names in lower case
 * @param body the body as UTF-8 text; empty if there was none
 */
public record RecordedRequest(
        Instant at, String method, String path, Map<String, String> query, Map<String, String> headers, String body) {

    /**
     * Whether silent mode was asked for, in the query or, for contact import, in the body.
     *
     * @return true if so
     */
    public boolean silent() {
        boolean inBody =
                path.endsWith("/contact/import") && body.replace(" ", "").contains("\"silent\":true");
        return inBody || "true".equals(query.get("silent"));
    }
}
