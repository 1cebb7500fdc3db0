package io.github.planfixsdk.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A storage that says byte for byte what it was told to, one answer for each connection, and closes it then. */
final class RawStorage implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final BlockingQueue<byte[]> answers = new LinkedBlockingQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    RawStorage() throws IOException {
        Thread thread = new Thread(this::serve, "raw-storage");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort() + "/bucket/10?signature=abcdef0123456789";
    }

    /** The head's lines and the body; nothing is added to them. */
    RawStorage answer(String body, String... head) {
        return answer(body.getBytes(ISO_8859_1), head);
    }

    RawStorage answer(byte[] body, String... head) {
        byte[] first = (String.join("\r\n", head) + "\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1);
        byte[] all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        answers.add(all);
        return this;
    }

    /** The heads of the requests, each on lines of its own. */
    List<String> requests() {
        return requests;
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
                List<String> head = new ArrayList<>();
                for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    head.add(line);
                }
                requests.add(String.join("\n", head));
                byte[] answer = answers.poll();
                // A test that lacks an answer fails by a refusal and does not wait.
                socket.getOutputStream()
                        .write(
                                answer == null
                                        ? "HTTP/1.1 418 No Answer Left\r\nContent-Length: 0\r\n\r\n"
                                                .getBytes(ISO_8859_1)
                                        : answer);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    requests.add(e.toString());
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
