package io.github.planfixsdk.file;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An address whose query may be a permission by itself: JSON shows it, nothing else does. */
final class MaskedUrl {
    private final String url;

    MaskedUrl(String url) {
        this.url = Objects.requireNonNull(url, "url");
    }

    /** An address without its query. */
    static String mask(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query) + "?…";
    }

    @JsonValue
    String url() {
        return url;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MaskedUrl that && url.equals(that.url);
    }

    @Override
    public int hashCode() {
        return url.hashCode();
    }

    @Override
    public String toString() {
        return mask(url);
    }
}
