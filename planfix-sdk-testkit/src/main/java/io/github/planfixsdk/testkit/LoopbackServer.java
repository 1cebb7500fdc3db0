package io.github.planfixsdk.testkit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
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
    /** How long closing waits for the threads; a handler that is stuck may stay behind. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ServerSocket listener;
    private final Function<HttpCall, HttpReply> handler;
    private final int maxBody;
    private final String name = "fake-planfix-" + NUMBER.incrementAndGet();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
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
                LOG.debug("{} does not accept: {}", name, e.toString());
                rest();
            }
        }
    }

    /** A process that is out of file handles would otherwise spin. */
    private void rest() {
        try {
            pause(20);
        } catch (IOException e) {
            LOG.debug("{} is closed", name);
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            HttpReader reader = new HttpReader(in, socket.getOutputStream(), maxBody);
            answerAll(socket, reader);
        } catch (IOException e) {
            LOG.debug("{} lost a connection: {}", name, e.toString());
        } finally {
            open.remove(socket);
        }
    }

    private void answerAll(Socket socket, HttpReader reader) throws IOException {
        try {
            HttpCall call = reader.next();
            while (call != null && write(socket, answer(call), call)) {
                call = reader.next();
            }
        } catch (HttpReader.BadRequest e) {
            LOG.debug("{} refuses a request: {}", name, e.getMessage());
            HttpReply reply = HttpReply.text(400, "text/plain;charset=UTF-8", "Bad Request: " + e.getMessage());
            socket.getOutputStream().write(HttpWriter.bytes(reply, false, false));
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

    /** Returns whether the connection may serve another request. */
    private boolean write(Socket socket, HttpReply reply, HttpCall call) throws IOException {
        boolean keep = call.keepAlive();
        boolean headOnly = call.isHead();
        int missing = headOnly ? 0 : missing(reply);
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
                byte[] all = HttpWriter.bytes(reply, false, headOnly);
                socket.getOutputStream().write(all, 0, all.length - missing);
                return false;
            }
            case STALL -> {
                byte[] all = HttpWriter.bytes(reply, keep, headOnly);
                int first = all.length - missing;
                socket.getOutputStream().write(all, 0, first);
                pause(reply.stall.toMillis());
                socket.getOutputStream().write(all, first, all.length - first);
                return keep;
            }
            case WHOLE -> {
                // One write: one packet for an ordinary answer.
                socket.getOutputStream().write(HttpWriter.bytes(reply, keep, headOnly));
                return keep;
            }
        }
        return false;
    }

    /** How many bytes of the body a broken answer lacks, or a stalled one leaves for later. */
    private static int missing(HttpReply reply) {
        int length = reply.body.length;
        return reply.kept == HttpReply.HALF_OF_IT ? (length + 1) / 2 : Math.max(0, length - reply.kept);
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

    /** Breaks off what runs and waits for the threads, which then have nothing left to wait for. */
    @Override
    public void close() {
        closed.countDown();
        quietly(listener);
        open.forEach(LoopbackServer::quietly);
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Thread thread : threads) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                thread.join(Math.max(left, 1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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

    private void daemon(Runnable task, String threadName) {
        Runnable counted = () -> {
            try {
                task.run();
            } finally {
                threads.remove(Thread.currentThread());
            }
        };
        Thread thread = new Thread(counted, threadName);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }
}
