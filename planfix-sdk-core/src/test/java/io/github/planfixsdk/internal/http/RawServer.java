package io.github.planfixsdk.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;

/** A server that does byte by byte what a test says, one thread per connection. */
final class RawServer implements AutoCloseable {
    /** What happens on one connection; it is closed afterwards. */
    interface Conversation {
        void talk(Connection connection) throws IOException;
    }

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Conversation conversation;

    RawServer(Conversation conversation) throws IOException {
        this.conversation = conversation;
        thread(this::accept).start();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        return thread;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket accepted = socket.accept();
                open.add(accepted);
                int number = connections.incrementAndGet();
                thread(() -> serve(accepted, number)).start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket accepted, int number) {
        try (accepted) {
            conversation.talk(new Connection(accepted, number));
        } catch (IOException e) {
            // The client has gone: what it makes of this is the test's matter.
        }
    }

    HttpUrl url() {
        return HttpUrl.get("http://127.0.0.1:" + socket.getLocalPort() + "/rest/");
    }

    int connections() {
        return connections.get();
    }

    int requests() {
        return requests.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket each : open) {
            each.close();
        }
    }

    final class Connection {
        private final Socket accepted;
        private final int number;

        Connection(Socket accepted, int number) {
            this.accepted = accepted;
            this.number = number;
        }

        int number() {
            return number;
        }

        /** Reads one request with its body. */
        String readRequest() throws IOException {
            InputStream in = accepted.getInputStream();
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int b = in.read();
                if (b < 0) {
                    throw new EOFException();
                }
                head.write(b);
            }
            String text = head.toString(StandardCharsets.ISO_8859_1);
            for (String line : text.split("\r\n")) {
                if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    in.readNBytes(Integer.parseInt(line.substring(15).trim()));
                }
            }
            requests.incrementAndGet();
            return text;
        }

        Connection write(String text) throws IOException {
            accepted.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            accepted.getOutputStream().flush();
            return this;
        }

        Connection writeJson(String json) throws IOException {
            int length = json.getBytes(StandardCharsets.UTF_8).length;
            return write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n"
                    + json);
        }

        /** Ends this side; the other one sees it when it looks. */
        void shut() throws IOException {
            accepted.shutdownOutput();
        }

        /** Leaves the connection open and silent until the other side ends it. */
        void stall() throws IOException {
            while (accepted.getInputStream().read() >= 0) {
                // Whatever comes is of no interest.
            }
        }
    }
}
