package io.github.planfixsdk.testkit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small HTTP/1.1 server. The JDK's own server can neither reset a connection nor be kept from sending headers and body
 * in two packets, which costs 40 ms per answer on a kept-alive connection; both matter here.
 */
final class LoopbackServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ServerSocket listener;
    private final Function<HttpCall, HttpReply> handler;
    private final int maxBody;
    private final String name = "fake-planfix-" + NUMBER.incrementAndGet();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    LoopbackServer(int maxBody, Function<HttpCall, HttpReply> handler) {
        this.maxBody = maxBody;
        this.handler = handler;
        try {
            listener = new ServerSocket(0, 256, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on loopback", e);
        }
    }

    void start() {
        daemon(this::accept, name);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        int number = 0;
        while (!listener.isClosed()) {
            try {
                @SuppressWarnings("resource") // closed by serve()
                Socket socket = listener.accept();
                open.add(socket);
                if (listener.isClosed()) {
                    quietly(socket);
                }
                number++;
                daemon(() -> serve(socket), name + "-" + number);
            } catch (IOException e) {
                LOG.debug("{} no longer accepts: {}", name, e.toString());
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            HttpReader reader = new HttpReader(in, socket.getOutputStream(), maxBody);
            while (true) {
                HttpCall call = reader.next();
                if (call == null) {
                    return;
                }
                boolean keep = !"close".equalsIgnoreCase(call.header("connection"));
                HttpReply reply = call.tooLarge() ? tooLarge() : answer(call);
                if (!write(socket, reply, keep && !call.tooLarge())) {
                    return;
                }
            }
        } catch (IOException e) {
            LOG.debug("{} lost a connection: {}", name, e.toString());
        } finally {
            open.remove(socket);
        }
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    private HttpReply answer(HttpCall call) {
        try {
            return handler.apply(call);
        } catch (RuntimeException e) {
            LOG.warn("{} failed on {} {}", name, call.method(), call.path(), e);
            return HttpReply.failure(500, 0, "Rest API error");
        }
    }

    private static HttpReply tooLarge() {
        return HttpReply.text(413, "text/html;charset=UTF-8", "<html><body>Request Entity Too Large</body></html>");
    }

    /** Returns whether the connection may serve another request. */
    private boolean write(Socket socket, HttpReply reply, boolean keep) throws IOException {
        pause(reply.delay.toMillis());
        switch (reply.wire) {
            case CLOSE -> {
                return false;
            }
            case RESET -> {
                socket.setSoLinger(true, 0);
                return false;
            }
            case HALF -> {
                byte[] all = HttpWriter.bytes(reply, false);
                socket.getOutputStream().write(all, 0, all.length - (reply.body.length + 1) / 2);
                return false;
            }
            case STALL -> {
                byte[] all = HttpWriter.bytes(reply, keep);
                int first = all.length - (reply.body.length + 1) / 2;
                socket.getOutputStream().write(all, 0, first);
                pause(reply.stall.toMillis());
                socket.getOutputStream().write(all, first, all.length - first);
                return keep;
            }
            case WHOLE -> {
                // One write: one packet for an ordinary answer.
                socket.getOutputStream().write(HttpWriter.bytes(reply, keep));
                return keep;
            }
        }
        return false;
    }

    private void pause(long millis) throws IOException {
        if (millis <= 0) {
            return;
        }
        try {
            if (closed.await(millis, TimeUnit.MILLISECONDS)) {
                throw new IOException("closed while waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting", e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        quietly(listener);
        open.forEach(LoopbackServer::quietly);
    }

    private static void quietly(@Nullable AutoCloseable closeable) {
        if (closeable == null) {
            return;
        }
        try {
            closeable.close();
        } catch (Exception e) {
            LOG.debug("close failed: {}", e.toString());
        }
    }

    private static void daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
