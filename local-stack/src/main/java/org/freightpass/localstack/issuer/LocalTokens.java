package org.freightpass.localstack.issuer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.freightpass.testkit.accounts.DemoAccount;
import org.freightpass.testkit.accounts.DemoAccounts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tokens by account name, without a password: what makes {@code ./run token} and the demo possible. No such thing
 * exists outside the local stack.
 */
@RestController
class LocalTokens {

    private final JwtEncoder encoder;
    private final IssuerSettings settings;
    private final Clock clock = Clock.systemUTC();

    LocalTokens(JwtEncoder encoder, IssuerSettings settings) {
        this.encoder = encoder;
        this.settings = settings;
    }

    @GetMapping("/local/accounts")
    List<Map<String, Object>> accounts() {
        return DemoAccounts.all().stream().map(DemoAccount::claims).toList();
    }

    @PostMapping(path = "/local/tokens/{account}")
    ResponseEntity<?> token(@PathVariable String account) {
        return DemoAccounts.all().stream()
                .filter(known -> known.username().equals(account))
                .findFirst()
                .<ResponseEntity<?>>map(known -> ResponseEntity.ok(Map.of("access_token", sign(known))))
                .orElseGet(() -> ResponseEntity.of(unknown(account)).build());
    }

    private String sign(DemoAccount account) {
        Instant now = clock.instant();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .claims(all -> all.putAll(account.claims()))
                .issuer(settings.url())
                .audience(List.of(settings.audience()))
                .id(UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plus(settings.tokenLifetime()))
                .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    private static ProblemDetail unknown(String account) {
        List<String> names =
                DemoAccounts.all().stream().map(DemoAccount::username).toList();
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "No demo account is named '" + account + "'. There are: " + names);
    }
}
