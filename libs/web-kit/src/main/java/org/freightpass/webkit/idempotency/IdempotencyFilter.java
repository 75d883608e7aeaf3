package org.freightpass.webkit.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.idempotency.IdempotencyKeys.ClientKey;
import org.freightpass.webkit.problems.ProblemAnswers;
import org.freightpass.webkit.security.Callers;
import org.freightpass.webkit.settings.WebSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Looks at the key of a write before its controller does: a new key is claimed and the request made, a known one is
 * answered from the table. Without the database a keyed write is not made at all, for it could not be recognised again.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private final IdempotencyKeys keys;
    private final KeyedRequest requests;
    private final WebSettings settings;
    private final Clock clock;
    private final List<PathPattern> ignored;

    IdempotencyFilter(IdempotencyKeys keys, WebSettings settings, Clock clock) {
        this.keys = keys;
        this.requests = new KeyedRequest(keys);
        this.settings = settings;
        this.clock = clock;
        this.ignored = settings.idempotency().ignoredPaths().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        if (request.getHeader(HEADER) == null || !WRITES.contains(request.getMethod())) {
            return true;
        }
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return ignored.stream().anyMatch(pattern -> pattern.matches(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String word = unquoted(request.getHeader(HEADER));
        if (!SYNTAX.matcher(word).matches()) {
            ProblemAnswers.write(
                    request,
                    response,
                    Problem.of(CommonProblem.IDEMPOTENCY_KEY_INVALID).field(HEADER));
            return;
        }
        ClientKey key = new ClientKey(client(request), word);
        HashedBody body = HashedBody.of(request);
        String requestHash = HashedBody.hashOfRequestLine(request);
        Claim claim = claim(key, requestHash, body);
        if (claim == null) {
            ProblemAnswers.write(
                    request, response, Problem.of(CommonProblem.OUTAGE).retryAfter(settings.retryAfter()));
        } else if (claim instanceof Claim.Mine mine) {
            requests.make(key, mine, body, response, chain);
        } else {
            Replies.of(claim, requestHash, body).give(request, response);
        }
    }

    private @Nullable Claim claim(ClientKey key, String requestHash, HashedBody body) {
        try {
            return keys.claim(key, requestHash, body.known(), clock.instant());
        } catch (DataAccessException away) {
            LOG.warn("No idempotency key can be claimed: {}", away.toString());
            return null;
        }
    }

    private static String client(HttpServletRequest request) {
        Caller caller = Callers.of(SecurityContextHolder.getContext().getAuthentication());
        return caller.isAnonymous() ? "address " + request.getRemoteAddr() : "subject " + caller.subject();
    }

    /** The header is a structured string by its draft, a bare word by custom: both are the same key. */
    private static String unquoted(String header) {
        return header.length() >= 2 && header.startsWith("\"") && header.endsWith("\"")
                ? header.substring(1, header.length() - 1)
                : header;
    }
}
