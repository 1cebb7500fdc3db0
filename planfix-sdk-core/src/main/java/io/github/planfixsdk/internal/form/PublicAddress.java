package io.github.planfixsdk.internal.form;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Tells addresses that Planfix, out in the internet, cannot fetch. It goes by what is written: names are not looked up,
 * since the answer here may differ from the one there.
 */
public final class PublicAddress {
    private static final Pattern NUMBER = Pattern.compile("\\d+|0x[0-9a-f]*");

    private PublicAddress() {}

    /**
     * Checks an address that Planfix is to fetch. Its path and query stay out of the message, since links to files often
     * carry a key.
     *
     * @param url an address that {@link Require#webAddress} has let through
     * @param name what it is, for the message
     * @param optOut what permits such addresses in tests, for the message
     * @throws IllegalArgumentException if the host is missing, is on this machine or in a private network, or if the
     *     address holds a user's name
     */
    public static void require(String url, String name, String optOut) {
        String reason = reason(url);
        if (reason != null) {
            throw new IllegalArgumentException(name + " " + reason
                    + ", so Planfix cannot fetch it; put it at a public https:// address, or in tests use " + optOut);
        }
    }

    private static @Nullable String reason(String url) {
        HttpUrl address = HttpUrl.parse(url);
        if (address == null) {
            return "has no valid host";
        }
        if (!address.username().isEmpty() || !address.password().isEmpty()) {
            return "holds a user's name or password";
        }
        String host = withoutDot(address.host());
        return isPublic(host) ? null : "lies at " + host + ", which is not in the public internet";
    }

    private static String withoutDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    /**
     * Whether a host may be out in the internet.
     *
     * @param canonical a name or literal address as OkHttp writes it: lower case, ASCII, shortest IPv6
     * @return false if it is on this machine or in a private network, as far as its name tells
     */
    public static boolean isPublic(String canonical) {
        String host = withoutDot(canonical);
        if (host.indexOf(':') >= 0) {
            return isPublicV6(host);
        }
        String[] labels = host.toLowerCase(Locale.ROOT).split("\\.", -1);
        String last = labels[labels.length - 1];
        if (NUMBER.matcher(last).matches()) {
            return isPublicV4(labels);
        }
        return labels.length > 1
                && !last.equals("localhost")
                && !last.equals("local")
                && !last.equals("internal")
                && !host.endsWith(".home.arpa");
    }

    /** As the system's own resolver reads it: one to four parts, the last one filling what is left, in three notations. */
    private static boolean isPublicV4(String[] parts) {
        if (parts.length > 4) {
            return false;
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean isLast = i == parts.length - 1;
            long most = isLast ? (1L << (8 * (5 - parts.length))) - 1 : 255;
            long part = number(parts[i]);
            if (part < 0 || part > most) {
                return false;
            }
            address = isLast ? (address | part) : (address | (part << (8 * (3 - i))));
        }
        return isPublicV4(address);
    }

    private static long number(String part) {
        if (!NUMBER.matcher(part).matches() || part.length() > 20) {
            return -1;
        }
        try {
            if (part.startsWith("0x")) {
                return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
            }
            return Long.parseLong(part, part.startsWith("0") ? 8 : 10);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static boolean isPublicV4(long address) {
        int first = (int) (address >> 24);
        int second = (int) ((address >> 16) & 255);
        int third = (int) ((address >> 8) & 255);
        return !(first == 0
                || first == 10
                || first == 127
                || first >= 224
                || (first == 100 && second >= 64 && second < 128)
                || (first == 169 && second == 254)
                || (first == 172 && second >= 16 && second < 32)
                || (first == 192 && second == 168)
                || (first == 192 && second == 0 && third == 0)
                || (first == 198 && (second == 18 || second == 19)));
    }

    private static boolean isPublicV6(String host) {
        InetAddress address;
        try {
            // A literal with a colon is never looked up.
            address = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            return false;
        }
        return isPublic(address);
    }

    /**
     * Whether a resolved address is out in the internet.
     *
     * @param address what a name stands for
     * @return false if it is on this machine, in a private network or for groups
     */
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublicV4(v4(bytes, 0));
        }
        boolean translated = (bytes[0] & 255) == 0 && (bytes[1] & 255) == 0x64 && (bytes[2] & 255) == 0xff;
        if (translated) {
            return isPublicV4(v4(bytes, 12));
        }
        boolean sixToFour = (bytes[0] & 255) == 0x20 && (bytes[1] & 255) == 0x02;
        if (sixToFour) {
            return isPublicV4(v4(bytes, 2));
        }
        if (isV4Compatible(bytes)) {
            return isPublicV4(v4(bytes, 12));
        }
        boolean uniqueLocal = (bytes[0] & 0xfe) == 0xfc;
        return !(uniqueLocal
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress());
    }

    /** {@code ::1.2.3.4}, long out of use; the addresses for nobody and for this machine look alike. */
    private static boolean isV4Compatible(byte[] bytes) {
        for (int i = 0; i < 12; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static long v4(byte[] bytes, int from) {
        long address = 0;
        for (int i = from; i < from + 4; i++) {
            address = (address << 8) | (bytes[i] & 255);
        }
        return address;
    }
}
