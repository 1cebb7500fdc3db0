package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The REST address: token, limits, routing, failure envelopes. */
final class RestApi {
    /** One operation's work. */
    interface Operation {
        HttpReply run(RestCall call);
    }

    private record Route(
            String method, Pattern path, @Nullable String scope, Operation operation) {}

    private final Account account;
    private final Limits limits;
    private final List<Route> routes = new ArrayList<>();

    RestApi(Account account, Limits limits) {
        this.account = account;
        this.limits = limits;
        add("GET", "ping", null, call -> RestCall.success(200, Json.object()));
        for (EntityKind kind :
                new EntityKind[] {EntityKind.TASK, EntityKind.CONTACT, EntityKind.PROJECT, EntityKind.USER}) {
            new EntityResource(account, kind).register(this);
        }
        new CommentResource(account).register(this);
        new DataTagResource(account).register(this);
        new DataTagEntries(account).register(this);
        new DirectoryResource(account).register(this);
        new ContactImport(account).register(this);
        new CustomFieldResource(account).register(this);
        new ReportResource(account).register(this);
        new FileResource(account).register(this);
        new ChecklistResource(account).register(this);
        new ProcessResource(account).register(this);
        new SystemResource(account).register(this);
        // contact/import is not the contact called import.
        routes.sort(Comparator.comparing(route -> route.path().pattern().contains("(")));
    }

    /** A hash sign in the path stands for a number, a tilde for a number with an optional prefix. */
    void add(String method, String path, @Nullable String scope, Operation operation) {
        String regex = path.replace("#", "([0-9]+)").replace("~", "([^/]+)");
        routes.add(new Route(method, Pattern.compile(regex), scope, operation));
    }

    HttpReply handle(HttpCall http, String path) {
        URI movedTo = account.settings.movedTo();
        if (movedTo != null) {
            String query = http.query().isEmpty() ? "" : "?" + Forms.encode(http.query());
            return HttpReply.text(301, "text/html;charset=UTF-8", "").header("Location", movedTo + path + query);
        }
        HttpReply refused = authorize(http);
        if (refused != null) {
            return refused;
        }
        HttpReply limited = limits.refuse();
        HttpReply reply = limited != null ? limited : run(http, path);
        limits.announce(reply);
        return reply;
    }

    private @Nullable HttpReply authorize(HttpCall http) {
        String given = http.header("authorization");
        boolean known = given.equals("Bearer " + account.settings.token());
        return known
                ? account.settings.accountState().refusal()
                : HttpReply.failure(401, 1, "Access denied, unknown token");
    }

    private HttpReply run(HttpCall http, String path) {
        boolean pathKnown = false;
        for (Route route : routes) {
            Matcher matcher = route.path().matcher(path);
            if (!matcher.matches()) {
                continue;
            }
            pathKnown = true;
            if (!route.method().equals(http.method())) {
                continue;
            }
            Set<String> scopes = account.settings.scopes();
            if (scopes != null && route.scope() != null && !scopes.contains(route.scope())) {
                return HttpReply.failure(405, 5, "Scope denied, method not allowed");
            }
            return run(route, new RestCall(http, matcher));
        }
        return pathKnown
                ? HttpReply.failure(405, 405, "Method not allowed")
                : HttpReply.failure(404, 0, "Rest API error, unknown path");
    }

    private HttpReply run(Route route, RestCall call) {
        try {
            synchronized (account.store) {
                return route.operation().run(call);
            }
        } catch (ApiError e) {
            ObjectNode body = Json.object().put("result", "fail").put("code", e.code());
            return HttpReply.json(e.status(), body.put("error", e.text()));
        }
    }
}
