package io.github.planfixsdk.examples.demo;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.inbound.InboundHandler;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** The address at which a vendor listens to Planfix: here on loopback, in life behind https. */
final class VendorServer implements AutoCloseable {
    private final HttpServer server;
    private final URI address;

    private VendorServer(HttpServer server, String path) {
        this.server = server;
        this.address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    static VendorServer start(String path, InboundHandler handler) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(path, JdkHttpAdapter.of(handler));
            server.start();
            return new VendorServer(server, path);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on loopback", e);
        }
    }

    /** What the administrator types into Planfix's settings. */
    URI address() {
        return address;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
