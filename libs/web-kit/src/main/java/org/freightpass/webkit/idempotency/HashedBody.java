package org.freightpass.webkit.idempotency;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.freightpass.webkit.requests.ObservedRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.StringUtils;

/**
 * The hash of a body that is never held in memory. A multipart body is put on disk by the server and hashed part by
 * part, beforehand: its boundary differs from one sending to the next. Any other body is hashed while the controller
 * reads it, and what it leaves unread is read at the end.
 */
final class HashedBody {

    private static final Logger LOG = LoggerFactory.getLogger(HashedBody.class);

    private final HttpServletRequest request;
    private final @Nullable MessageDigest streamed;
    private final @Nullable String known;

    private HashedBody(HttpServletRequest request, @Nullable MessageDigest streamed, @Nullable String known) {
        this.request = request;
        this.streamed = streamed;
        this.known = known;
    }

    static HashedBody of(HttpServletRequest request) {
        if (StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/")) {
            return new HashedBody(request, null, hashOfParts(request));
        }
        MessageDigest streamed = sha256();
        return new HashedBody(new ObservedRequest(request, streamed::update), streamed, null);
    }

    /** What the controller is to read. */
    HttpServletRequest request() {
        return request;
    }

    /** The hash where it is known before the body is read. */
    @Nullable
    String known() {
        return known;
    }

    /** Reads what is left; null where the body cannot be read to its end. */
    @Nullable
    String whole() {
        if (streamed == null) {
            return known;
        }
        try {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(streamed.digest());
        } catch (IOException broken) {
            LOG.debug("A body was not read to its end: {}", broken.toString());
            return null;
        }
    }

    private static @Nullable String hashOfParts(HttpServletRequest request) {
        MessageDigest digest = sha256();
        try {
            for (Part part : request.getParts()) {
                text(digest, part.getName());
                text(digest, part.getSubmittedFileName());
                text(digest, Long.toString(part.getSize()));
                try (InputStream content = new DigestInputStream(part.getInputStream(), digest)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | ServletException | IllegalStateException unreadable) {
            // The controller meets the same and answers it.
            LOG.debug("A multipart body is not to be read: {}", unreadable.toString());
            return null;
        }
    }

    private static void text(MessageDigest digest, @Nullable String text) {
        digest.update(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    /** Method, path and query of a request. */
    static String hashOfRequestLine(HttpServletRequest request) {
        MessageDigest digest = sha256();
        text(digest, request.getMethod());
        text(digest, request.getRequestURI());
        text(digest, request.getQueryString());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }
}
