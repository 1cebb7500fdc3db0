package io.github.planfixsdk.internal.http;

import io.github.planfixsdk.internal.Timing;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a kept-alive connection that the server has closed meanwhile, before a byte is sent over it.
 *
 * <p>OkHttp checks a pooled connection only after ten idle seconds, and many servers close theirs earlier. A request sent
 * over such a connection fails in a way that cannot be told from a lost answer, so a create could not be repeated. What
 * remains is a server that closes in the very moment of sending: that fails, and {@code mayHaveBeenApplied} says so.
 */
public final class PooledConnections {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.planfixsdk.http");
    private static final int CHECK_MILLIS = 1;

    /** The check costs a millisecond, and no server closes a connection it has just used. */
    private static final long IDLE_NANOS = 50_000_000;

    private final Map<Connection, Long> lastUsed = Collections.synchronizedMap(new WeakHashMap<>());
    private final Timing timing;

    /**
     * Knows no connection yet; one for each client.
     *
     * @param timing tells how long a connection was idle
     */
    public PooledConnections(Timing timing) {
        this.timing = timing;
    }

    /**
     * As application interceptor: asks for another connection until one is alive. It ends: the dead leave the pool, and a new one is not checked.
     *
     * @param chain the call
     * @return the answer
     * @throws IOException if there is none
     */
    public Response retry(Interceptor.Chain chain) throws IOException {
        while (true) {
            try {
                return chain.proceed(chain.request());
            } catch (Dead e) {
                LOG.debug("replacing an idle connection: {}", e.getMessage());
            }
        }
    }

    /**
     * As network interceptor: refuses a kept-alive connection that is dead.
     *
     * @param chain the call
     * @return the answer
     * @throws IOException if the connection is dead, or there is no answer
     */
    public Response check(Interceptor.Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (connection == null) {
            return chain.proceed(chain.request());
        }
        Long last = lastUsed.get(connection);
        if (last != null && timing.nanoTime() - last >= IDLE_NANOS && isDead(connection)) {
            throw new Dead();
        }
        try {
            return chain.proceed(chain.request());
        } finally {
            lastUsed.put(connection, timing.nanoTime());
        }
    }

    /** HTTP/2 connections are read all the time, so OkHttp knows; on others an idle server has nothing to say but its end. */
    private static boolean isDead(Connection connection) throws IOException {
        if (connection.protocol() != Protocol.HTTP_1_1 && connection.protocol() != Protocol.HTTP_1_0) {
            return false;
        }
        Socket socket = connection.socket();
        try {
            int before = socket.getSoTimeout();
            socket.setSoTimeout(CHECK_MILLIS);
            try {
                // Its end, or something that no request asked for: such as a 408 on its way out.
                socket.getInputStream().read();
                return true;
            } catch (SocketTimeoutException e) {
                return false;
            } finally {
                socket.setSoTimeout(before);
            }
        } catch (IOException e) {
            return true;
        }
    }

    private static final class Dead extends IOException {
        private static final long serialVersionUID = 1L;

        Dead() {
            super("the server closed the idle connection");
        }
    }
}
