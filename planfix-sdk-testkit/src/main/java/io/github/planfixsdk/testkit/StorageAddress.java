package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where files lie: a host of its own that takes signed links and no token. */
final class StorageAddress {
    private static final String PATH = "/storage/";
    private static final String BYTES = "bytes=";
    private static final Duration VALID = Duration.ofMinutes(10);

    private record Grant(long file, Instant until) {}

    private final Account account;
    private final Store store;
    private final Map<String, Grant> grants = new HashMap<>();
    private String base = "";

    StorageAddress(Account account) {
        this.account = account;
        this.store = account.store;
    }

    void base(String url) {
        synchronized (store) {
            base = url;
        }
    }

    /** A new signed link. */
    String link(ObjectNode file) {
        String signature = UUID.randomUUID().toString();
        grants.put(
                signature,
                new Grant(
                        file.path("id").asLong(),
                        account.settings.clock().instant().plus(VALID)));
        String name = URLEncoder.encode(file.path("name").asText("file"), StandardCharsets.UTF_8);
        return base + PATH + file.path("id").asLong() + "/" + name.replace("+", "%20") + "?signature=" + signature;
    }

    void expire() {
        grants.clear();
    }

    HttpReply handle(HttpCall call) {
        if (!call.path().startsWith(PATH)) {
            return refusal(404, "NoSuchKey");
        }
        if (!call.method().equals("GET") && !call.isHead()) {
            return refusal(405, "MethodNotAllowed");
        }
        if (call.headers().containsKey("authorization")) {
            return refusal(400, "InvalidArgument: only one way to authorize is allowed");
        }
        synchronized (store) {
            Grant grant = grants.get(call.query().getOrDefault("signature", ""));
            boolean valid = grant != null
                    && call.path().startsWith(PATH + grant.file() + "/")
                    && account.settings.clock().instant().isBefore(grant.until());
            if (grant == null || !valid) {
                return refusal(403, "AccessDenied: the request has expired or its signature does not match");
            }
            ObjectNode file = store.files.get(grant.file());
            return file == null ? refusal(404, "NoSuchKey") : answer(call, grant.file());
        }
    }

    private HttpReply answer(HttpCall call, long file) {
        byte[] content = account.files.content(file);
        String tag = "\"" + file + "-" + Arrays.hashCode(content) + "\"";
        String range = call.header("range");
        String condition = call.header("if-range");
        boolean same = condition.isEmpty() || condition.equals(tag);
        HttpReply part = account.files.ranges && same ? part(content, range) : null;
        HttpReply reply = part == null ? HttpReply.binary(200, content) : part;
        if (account.files.ranges) {
            reply.header("Accept-Ranges", "bytes").header("ETag", tag);
        }
        return reply;
    }

    /** Null for a range that has no meaning, or more than one: such a header is ignored. */
    private static @Nullable HttpReply part(byte[] content, String range) {
        int dash = range.indexOf('-');
        if (!range.startsWith(BYTES) || dash < 0) {
            return null;
        }
        String from = range.substring(BYTES.length(), dash).trim();
        String to = range.substring(dash + 1).trim();
        long first = Store.number(from);
        long last = to.isEmpty() ? Long.MAX_VALUE : Store.number(to);
        if (from.isEmpty() && !to.isEmpty() && last >= 0) {
            // The last bytes.
            first = last == 0 ? content.length : Math.max(0, content.length - last);
            last = Long.MAX_VALUE;
        }
        if (first < 0 || last < first) {
            return null;
        }
        if (first >= content.length) {
            return refusal(416, "InvalidRange").header("Content-Range", "bytes */" + content.length);
        }
        int end = (int) Math.min(last, content.length - 1L) + 1;
        return HttpReply.binary(206, Arrays.copyOfRange(content, (int) first, end))
                .header("Content-Range", "bytes " + first + "-" + (end - 1) + "/" + content.length);
    }

    private static HttpReply refusal(int status, String code) {
        return HttpReply.text(
                status, "application/xml", "<?xml version=\"1.0\"?><Error><Code>" + code + "</Code></Error>");
    }
}
