package fr.parvis.core.web;

import java.util.HexFormat;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as coarse as throttling needs it: the /24 of an IPv4 address, the /64 of an IPv6 one, which are
 * what one household or one town hall is given.
 */
public final class Network {

    private Network() {}

    /** The network of the browser; of what the proxy in front says only when {@code quarkus.http.proxy} trusts it. */
    public static String of(HttpServerRequest request) {
        return of(
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress());
    }

    /** Everything that is no address shares one network, so that nobody escapes by sending nonsense. */
    static String of(@Nullable String address) {
        byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return "unknown";
        }
        if (bytes.length == 4) {
            return HexFormat.of().formatHex(bytes, 0, 3);
        }
        boolean mapped = true;
        for (int i = 0; i < 10; i++) {
            mapped &= bytes[i] == 0;
        }
        return mapped && bytes[10] == -1 && bytes[11] == -1
                ? HexFormat.of().formatHex(bytes, 12, 15)
                : HexFormat.of().formatHex(bytes, 0, 8);
    }
}
