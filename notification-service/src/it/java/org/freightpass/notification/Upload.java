package org.freightpass.notification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A form with a file in it, as a browser or a program sends one. */
public final class Upload {
    private static final String BOUNDARY = "between-the-parts";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Upload field(String name, String value) {
        return part("name=\"" + name + "\"", null, value.getBytes(StandardCharsets.UTF_8));
    }

    public Upload file(String filename, String type, byte[] content) {
        return part("name=\"file\"; filename=\"" + filename + "\"", type, content);
    }

    private Upload part(String disposition, @Nullable String type, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n"
                        + (type == null ? "" : "Content-Type: " + type + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Ends the form and sends it. */
    public Api.Answer post(String address, @Nullable String token) {
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        HttpResponse<byte[]> response = sent(request, token);
        return new Api.Answer(
                response.statusCode(), new JsonMapper().readTree(new String(response.body(), StandardCharsets.UTF_8)));
    }

    public static HttpResponse<byte[]> download(String address, String token) {
        return sent(HttpRequest.newBuilder(URI.create(address)), token);
    }

    private static HttpResponse<byte[]> sent(HttpRequest.Builder request, @Nullable String token) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
