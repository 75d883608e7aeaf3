package org.freightpass.webkit.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.freightpass.webkit.idempotency.IdempotencyKeys.ClientKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes a request whose key was claimed and keeps its answer before it leaves, so that a client that never saw it can
 * have it again. What may turn out differently next time (our own failure, a missing right, a limit) is not kept.
 */
final class KeyedRequest {

    private static final Logger LOG = LoggerFactory.getLogger(KeyedRequest.class);
    private static final Set<Integer> PASSING = Set.of(401, 403, 408, 413, 425, 429);

    private final IdempotencyKeys keys;

    KeyedRequest(IdempotencyKeys keys) {
        this.keys = keys;
    }

    void make(ClientKey key, Claim.Mine claim, HashedBody body, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean ended = false;
        try {
            chain.doFilter(body.request(), answer);
            ended = true;
        } finally {
            if (!ended || !worthKeeping(answer)) {
                release(key, claim);
            }
        }
        if (worthKeeping(answer)) {
            keep(key, claim, body.whole(), stored(answer));
        }
        answer.copyBodyToResponse();
    }

    private static boolean worthKeeping(HttpServletResponse answer) {
        return !answer.isCommitted()
                && answer.getStatus() < 500
                && !PASSING.contains(answer.getStatus())
                && answer.getHeader("Retry-After") == null;
    }

    private static StoredAnswer stored(ContentCachingResponseWrapper answer) {
        List<StoredAnswer.Header> headers = StoredAnswer.KEPT.stream()
                .filter(name -> answer.getHeader(name) != null)
                .map(name -> new StoredAnswer.Header(name, String.valueOf(answer.getHeader(name))))
                .toList();
        return new StoredAnswer(answer.getStatus(), headers, answer.getContentAsByteArray());
    }

    /** The effect is there whether or not its answer can be kept: the client gets it either way. */
    private void keep(ClientKey key, Claim.Mine claim, @Nullable String hash, StoredAnswer answer) {
        try {
            if (!keys.keep(key, claim.id(), hash, answer)) {
                LOG.warn("A request outlived its claim on an idempotency key; raise abandoned-after");
            }
        } catch (DataAccessException away) {
            LOG.warn("An answer could not be kept for its idempotency key: {}", away.toString());
        }
    }

    private void release(ClientKey key, Claim.Mine claim) {
        try {
            keys.release(key, claim.id());
        } catch (DataAccessException away) {
            LOG.warn("An idempotency key stays claimed until it counts as abandoned: {}", away.toString());
        }
    }
}
