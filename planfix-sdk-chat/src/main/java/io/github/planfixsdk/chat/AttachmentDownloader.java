package io.github.planfixsdk.chat;

import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ApiFailure;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.ErrorCode;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.file.Download;
import io.github.planfixsdk.file.DownloadOptions;
import io.github.planfixsdk.internal.form.FormClient;
import io.github.planfixsdk.internal.form.PublicAddress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the files of employees' messages, for chats that cannot pass an address on:
 *
 * <pre>{@code
 * AttachmentDownloader files = AttachmentDownloader.builder().maxBytes(20_000_000).build();
 * files.download(reply.attachments().get(0), Path.of("plan.pdf"));
 * }</pre>
 *
 * <p>Whoever can send to the handler names these addresses. So one that lies on this machine or in a private network is refused, by
 * what is written and by what its name stands for, and so is one that it redirects to; and no file is longer than the limit, nor takes
 * longer than ten minutes. Goes past any proxy. Immutable and thread-safe.
 */
public final class AttachmentDownloader implements AutoCloseable {
    /** How long a file may be when the downloader is not told otherwise: the most that an account of Planfix takes. */
    public static final long MAX_BYTES = 100_000_000;

    private static final int MOST_REDIRECTS = 5;
    /** Somebody who sends a byte now and then must not hold a thread for ever. */
    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    /** Instead of the address, which may carry a key. */
    private static final String CALL = "GET attachment";

    private final long maxBytes;
    private final boolean allowPrivate;
    private final OkHttpClient http;

    private AttachmentDownloader(Builder builder) {
        maxBytes = builder.maxBytes;
        allowPrivate = builder.allowPrivate;
        http = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .callTimeout(TIMEOUT)
                .dns(host -> checked(host, builder.dns.lookup(host)))
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    /**
     * Starts a downloader.
     *
     * @return a builder; nothing is required
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Opens a file. The bytes are counted while they are read.
     *
     * @param attachment the file
     * @return its content, to be closed
     * @throws IllegalArgumentException if the address is no web address, or lies on this machine or in a private network
     * @throws MalformedResponseException if the file is longer than the limit; when its length was not announced, the content's stream
     *     throws it
     * @throws ApiException if the file is not there, or not to be had
     * @throws ConnectionException if no answer comes
     */
    public Download open(Attachment attachment) {
        HttpUrl url = allowed(HttpUrl.parse(attachment.url()));
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Response response = get(url);
            String location = response.header("Location");
            if (!isRedirect(response.code()) || location == null) {
                return content(response);
            }
            response.close();
            url = allowed(url.resolve(location));
        }
        throw new MalformedResponseException(
                CALL, 302, "more than " + MOST_REDIRECTS + " redirects in a row", false, null);
    }

    /**
     * Brings a file to a path where there is none yet. It has its name when it is whole, and not before.
     *
     * @param attachment the file
     * @param target the path of the new file; its folder must be there
     * @return the number of bytes
     * @throws IllegalArgumentException as {@link #open} and {@link Download#toPath}
     * @throws io.github.planfixsdk.error.PlanfixException as {@link #open}, and if the content breaks off again and again
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public long download(Attachment attachment, Path target) {
        return download(attachment, target, DownloadOptions.defaults());
    }

    /**
     * Brings a file to a path. It has its name when it is whole, and not before.
     *
     * @param attachment the file
     * @param target the path of the file; its folder must be there
     * @param options whether to replace a file that is there, and who is told of the progress
     * @return the number of bytes
     * @throws IllegalArgumentException as {@link #open} and {@link Download#toPath}
     * @throws io.github.planfixsdk.error.PlanfixException as {@link #open}, and if the content breaks off again and again
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public long download(Attachment attachment, Path target, DownloadOptions options) {
        return Download.toPath(() -> open(attachment), target, options);
    }

    private HttpUrl allowed(@Nullable HttpUrl url) {
        if (url == null) {
            throw new IllegalArgumentException("the attachment's address is no web address, so it cannot be fetched");
        }
        if (!allowPrivate && !PublicAddress.isPublic(url.host())) {
            throw privateAddress(url.host());
        }
        return url;
    }

    private List<InetAddress> checked(String host, List<InetAddress> addresses) {
        if (!allowPrivate && !addresses.stream().allMatch(PublicAddress::isPublic)) {
            throw privateAddress(host);
        }
        return addresses;
    }

    private static IllegalArgumentException privateAddress(String host) {
        return new IllegalArgumentException("the attachment lies at " + host
                + ", which is not in the public internet; if that is meant to be, use"
                + " AttachmentDownloader.Builder.allowPrivateAddresses");
    }

    private Response get(HttpUrl url) {
        try {
            return FormClient.execute(
                    http.newCall(new Request.Builder().url(url).build()));
        } catch (IOException e) {
            String what = e instanceof InterruptedIOException
                            && Thread.currentThread().isInterrupted()
                    ? "the thread was interrupted while it waited for "
                    : "no answer (" + e.getClass().getSimpleName() + ") from ";
            throw new ConnectionException(CALL, what + url.host(), false, e);
        }
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private Download content(Response response) {
        long length = response.body().contentLength();
        if (!response.isSuccessful()) {
            response.close();
            throw ApiException.ofStorage(
                    new ApiFailure(CALL, response.code(), ErrorCode.NONE, null, null, null, false));
        }
        if (length > maxBytes) {
            response.close();
            throw LimitedStream.tooLong(CALL, maxBytes);
        }
        return Download.of(
                CALL,
                new LimitedStream(response.body().byteStream(), CALL, maxBytes),
                length < 0 ? OptionalLong.empty() : OptionalLong.of(length));
    }

    /** Frees connections; downloads that are open go on. */
    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    /** Collects how a downloader works. Not thread-safe. */
    public static final class Builder {
        private long maxBytes = MAX_BYTES;
        private boolean allowPrivate;
        private Dns dns = Dns.SYSTEM;

        private Builder() {}

        Builder dns(Names value) {
            dns = value::lookup;
            return this;
        }

        /**
         * Limits the length of files. Without it: {@value AttachmentDownloader#MAX_BYTES} bytes.
         *
         * @param value more than zero
         * @return this builder
         * @throws IllegalArgumentException if it is zero or negative
         */
        public Builder maxBytes(long value) {
            if (value < 1) {
                throw new IllegalArgumentException("maxBytes is " + value + "; use 1 or more");
            }
            maxBytes = value;
            return this;
        }

        /**
         * Lets files lie on this machine or in a private network: for tests, and for accounts whose Planfix runs there.
         *
         * @return this builder
         */
        public Builder allowPrivateAddresses() {
            allowPrivate = true;
            return this;
        }

        /**
         * The downloader.
         *
         * @return ready to use
         */
        public AttachmentDownloader build() {
            return new AttachmentDownloader(this);
        }
    }

    /** Looks names up; tests have their own. */
    @FunctionalInterface
    interface Names {
        List<InetAddress> lookup(String host) throws UnknownHostException;
    }
}
