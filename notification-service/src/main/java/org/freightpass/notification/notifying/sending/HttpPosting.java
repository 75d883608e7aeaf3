package org.freightpass.notification.notifying.sending;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.notifying.sending.OutwardNames.InwardException;
import org.freightpass.notification.notifying.sending.SendFailure.Certainty;

/**
 * One JSON body to one address, once: no redirect is followed, no cookie kept, no try repeated, no proxy asked, and of
 * the answer 64 KB are read at most. Safe for several threads.
 */
final class HttpPosting implements AutoCloseable {
    private static final int MOST_READ = 64 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final CloseableHttpClient client;

    HttpPosting(DnsResolver names, Limits limits) {
        Timeout patience = Timeout.of(limits.timeLimit());
        Timeout connect = Timeout.of(CONNECT.compareTo(limits.timeLimit()) < 0 ? CONNECT : limits.timeLimit());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(patience)
                                .setTimeToLive(Timeout.ofMinutes(1))
                                .build())
                        .setMaxConnPerRoute(limits.workers())
                        .setMaxConnTotal(2 * limits.workers())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(patience)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("freight-pass")
                .build();
    }

    /** The answer's status; what failed before that is said by the failure. */
    int post(URI address, Map<String, String> headers, byte[] json) throws SendFailure {
        HttpPost request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
            drain(response.getEntity());
            return response.getCode();
        } catch (IOException failure) {
            throw failure(failure);
        }
    }

    private static void drain(HttpEntity entity) throws IOException {
        if (entity != null) {
            try (InputStream content = entity.getContent()) {
                content.skipNBytes(Math.min(MOST_READ, Math.max(0, entity.getContentLength())));
            }
        }
    }

    private static SendFailure failure(IOException failure) {
        return switch (failure) {
            case InwardException inward ->
                SendFailure.of(
                        Certainty.REJECTED,
                        "Its address leads inward: " + inward.getMessage(),
                        Sentence.WEBHOOK_INWARD,
                        inward,
                        String.valueOf(inward.getMessage()));
            case ConnectionRequestTimeoutException busy ->
                SendFailure.of(
                        Certainty.NOT_SENT, "No connection was free in time.", Sentence.NO_CONNECTION_FREE, busy);
            case ConnectTimeoutException away -> away(away);
            case ConnectException away -> away(away);
            case NoRouteToHostException away -> away(away);
            case UnknownHostException away -> away(away);
            case SSLException untrusted ->
                SendFailure.of(
                        Certainty.AWAY,
                        "No trusted connection can be made.",
                        Sentence.CONNECTION_NOT_TRUSTED,
                        untrusted);
            default ->
                SendFailure.of(
                        Certainty.UNKNOWN,
                        "The connection broke before an answer came.",
                        Sentence.CONNECTION_BROKE,
                        failure);
        };
    }

    private static SendFailure away(IOException failure) {
        return SendFailure.of(Certainty.AWAY, "Nobody can be reached there.", Sentence.NOBODY_REACHED, failure);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
