package org.freightpass.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

@ExtendWith(SpringExtension.class)
@RealStack
class RealStackIT {

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @Autowired
    private Environment environment;

    @Test
    void contextIsPointedAtDatabaseBrokerAndIssuer() {
        assertThat(environment.getRequiredProperty("spring.datasource.url")).startsWith("jdbc:postgresql://");
        assertThat(environment.getRequiredProperty("spring.kafka.bootstrap-servers"))
                .isEqualTo(RealKafka.bootstrap());
        assertThat(environment.getRequiredProperty("freight.web.issuer")).isEqualTo(TestIssuer.issuer());
    }

    @Test
    void tokenOfAnAccountIsVerifiedByThePublishedKeyAndCarriesItsClaims() throws Exception {
        SignedJWT token = SignedJWT.parse(TestIssuer.token("op-iit"));

        assertThat(token.verify(new RSASSAVerifier(publishedKey()))).isTrue();
        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).isEqualTo(List.of("OPERATOR"));
        assertThat(token.getJWTClaimsSet().getStringClaim("department")).isEqualTo("IIT");
        assertThat(token.getJWTClaimsSet().getStringClaim("division")).isEqualTo("220100");
    }

    @Test
    void foreignTokenIsNotVerifiedByThePublishedKey() throws Exception {
        SignedJWT token = SignedJWT.parse(TestIssuer.foreignToken());

        assertThat(token.verify(new RSASSAVerifier(publishedKey()))).isFalse();
    }

    @Test
    void expiredTokenIsVerifiedButOver() throws Exception {
        SignedJWT token = SignedJWT.parse(TestIssuer.expiredToken());

        assertThat(token.verify(new RSASSAVerifier(publishedKey()))).isTrue();
        assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant()).isBefore(Instant.now());
    }

    private static RSAKey publishedKey() throws Exception {
        return JWKSet.load(URI.create(TestIssuer.jwkSetUri()).toURL())
                .getKeys()
                .getFirst()
                .toRSAKey();
    }
}
