package io.github.planfixsdk.testkit;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Form decoding and encoding that keeps order and repeated names. */
final class Forms {
    record Pair(String name, String value) {}

    private Forms() {}

    static List<Pair> decode(String text) {
        List<Pair> pairs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('&', start);
            if (end < 0) {
                end = text.length();
            }
            if (end > start) {
                String part = text.substring(start, end);
                int equals = part.indexOf('=');
                pairs.add(
                        equals < 0
                                ? new Pair(unescape(part), "")
                                : new Pair(unescape(part.substring(0, equals)), unescape(part.substring(equals + 1))));
            }
            start = end + 1;
        }
        return pairs;
    }

    /** The first value of each name. */
    static Map<String, String> firsts(List<Pair> pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        pairs.forEach(pair -> map.putIfAbsent(pair.name(), pair.value()));
        return map;
    }

    static List<String> values(List<Pair> pairs, String name) {
        List<String> values = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pair.name().equals(name)) {
                values.add(pair.value());
            }
        }
        return values;
    }

    static String encode(List<Pair> pairs) {
        return encode(pairs, false);
    }

    /** Some senders leave the brackets of names as they are. */
    static String encode(List<Pair> pairs, boolean literalBrackets) {
        StringBuilder text = new StringBuilder();
        for (Pair pair : pairs) {
            String name = URLEncoder.encode(pair.name(), StandardCharsets.UTF_8);
            text.append(text.isEmpty() ? "" : "&")
                    .append(literalBrackets ? name.replace("%5B", "[").replace("%5D", "]") : name)
                    .append('=')
                    .append(URLEncoder.encode(pair.value(), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    static String encode(Map<String, String> values) {
        return encode(values.entrySet().stream()
                .map(value -> new Pair(value.getKey(), value.getValue()))
                .toList());
    }

    private static String unescape(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
