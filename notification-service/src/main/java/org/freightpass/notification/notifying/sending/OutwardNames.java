package org.freightpass.notification.notifying.sending;

import java.io.Serial;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Names that lead outside. Whoever connects asks here once and connects to the addresses that were judged, so a name
 * that means something else a moment later changes nothing. Hosts that are allowed by name are not judged. Safe for
 * several threads.
 */
final class OutwardNames implements DnsResolver {
    private static final int LONGEST = 500;
    private static final List<int[]> INWARD_V4 = List.of(
            block(0, 0, 0, 8), // this network
            block(10, 0, 0, 8),
            block(100, 64, 0, 10), // carriers', clouds' metadata
            block(127, 0, 0, 8),
            block(169, 254, 0, 16), // link-local, clouds' metadata
            block(172, 16, 0, 12),
            block(192, 0, 0, 24),
            block(192, 0, 2, 24),
            block(192, 88, 99, 24),
            block(192, 168, 0, 16),
            block(198, 18, 0, 15),
            block(198, 51, 100, 24),
            block(203, 0, 113, 24),
            block(224, 0, 0, 4), // multicast
            block(240, 0, 0, 4));

    private final Names names;
    private final Set<String> allowed;

    /** A name that leads to an address which nobody outside may have called. */
    static final class InwardException extends UnknownHostException {
        @Serial
        private static final long serialVersionUID = 1L;

        InwardException(String message) {
            super(message);
        }
    }

    /** Where addresses come from. */
    interface Names {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    OutwardNames(Names names, Set<String> allowed) {
        this.names = names;
        this.allowed = Set.copyOf(allowed);
    }

    /** What is wrong with an address, in words for whoever entered it; null: nothing. */
    @Nullable
    String fault(String url) {
        String form = formFault(url);
        return form == null ? placeFault(URI.create(url).getHost()) : form;
    }

    /** What is wrong with how it is written, without asking for its name. */
    @Nullable
    String formFault(String url) {
        URI address;
        try {
            address = new URI(url);
        } catch (URISyntaxException unreadable) {
            return "This is no web address: give one such as https://example.com/notices.";
        }
        String host = address.getHost();
        if (url.length() > LONGEST || host == null || address.getUserInfo() != null || address.getFragment() != null) {
            return "Give a host and a path in at most 500 characters, without an account and without '#'.";
        }
        if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && isAllowed(host))) {
            return "Only https is called: give an address that begins with https://.";
        }
        return null;
    }

    private @Nullable String placeFault(String host) {
        try {
            resolve(bare(host));
            return null;
        } catch (InwardException inward) {
            return "The address leads inward (" + inward.getMessage() + "): give one that is reached from outside.";
        } catch (UnknownHostException unknown) {
            return "The name " + host + " is not known: check its spelling.";
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.all(host);
        if (!isAllowed(host)) {
            for (InetAddress address : found) {
                if (isInward(address)) {
                    throw new InwardException(host + " is " + address.getHostAddress());
                }
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean isAllowed(String host) {
        return allowed.contains(host.toLowerCase(Locale.ROOT));
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** Everything but public unicast; of IPv6 that is 2000::/3 without what carries an IPv4 address or documents. */
    static boolean isInward(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isInwardV4(bytes);
        }
        if (hasPrefix(bytes, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return isInwardV4(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (hasPrefix(bytes, 0x20, 0x02)) {
            return isInwardV4(Arrays.copyOfRange(bytes, 2, 6));
        }
        return (bytes[0] & 0xe0) != 0x20
                || hasPrefix(bytes, 0x20, 0x01, 0, 0)
                || hasPrefix(bytes, 0x20, 0x01, 0x0d, 0xb8);
    }

    private static boolean isInwardV4(byte[] address) {
        int number = number(address[0] & 0xff, address[1] & 0xff, address[2] & 0xff, address[3] & 0xff);
        return INWARD_V4.stream().anyMatch(block -> (number & block[1]) == block[0]);
    }

    private static int[] block(int first, int second, int third, int bits) {
        return new int[] {number(first, second, third, 0), -1 << (32 - bits)};
    }

    private static int number(int first, int second, int third, int fourth) {
        return first << 24 | second << 16 | third << 8 | fourth;
    }

    private static boolean hasPrefix(byte[] address, int... prefix) {
        for (int index = 0; index < prefix.length; index++) {
            if ((address[index] & 0xff) != prefix[index]) {
                return false;
            }
        }
        return true;
    }
}
