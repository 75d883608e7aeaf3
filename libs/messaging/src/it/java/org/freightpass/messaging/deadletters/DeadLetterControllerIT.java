package org.freightpass.messaging.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.freightpass.messaging.TestTopic;
import org.freightpass.testkit.RealKafka;
import org.freightpass.testkit.RealStack;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Over HTTP: who may, what is answered. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealStack
class DeadLetterControllerIT {

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {

        @Bean
        SecurityFilterChain basicOnly(HttpSecurity http) throws Exception {
            return http.csrf(csrf -> csrf.disable())
                    .httpBasic(_ -> {})
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }

        @Bean
        UserDetailsService accounts() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("admin")
                            .password("{noop}x")
                            .roles("ADMIN")
                            .build(),
                    User.withUsername("operator")
                            .password("{noop}x")
                            .roles("OPERATOR")
                            .build());
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private DeadLetterPublisher publisher;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void administratorListsAndReplays() throws Exception {
        try (TestTopic source = TestTopic.create(RealKafka.bootstrap(), 3);
                TestTopic aside = TestTopic.create(RealKafka.bootstrap(), source.name() + ".dlt", 1, Map.of())) {
            var _ = kafka.send(new ProducerRecord<>(source.name(), 2, "key", "{}".getBytes(UTF_8)))
                    .get(10, TimeUnit.SECONDS);
            ConsumerRecord<String, byte[]> refused = source.awaitCount(1).getFirst();
            publisher.publish(refused, "plain-consumer", new IllegalStateException("why"));

            HttpResponse<String> listed = get("admin", "?topic=" + aside.name());
            HttpResponse<String> replayed = replay("admin", "{\"topic\": \"" + aside.name() + "\"}");
            HttpResponse<String> again = replay(
                    "admin",
                    "{\"topic\": \"" + aside.name() + "\", \"positions\": [{\"partition\": 0, \"offset\": 0}]}");

            assertThat(listed.statusCode()).isEqualTo(200);
            assertThat(listed.body())
                    .contains("\"consumer\":\"plain-consumer\"", "\"reason\":\"IllegalStateException\"", "\"why\"")
                    .contains("\"replayed\":false");
            assertThat(replayed.body()).isEqualTo("{\"replayed\":1,\"skipped\":0,\"missing\":0}");
            assertThat(again.body()).isEqualTo("{\"replayed\":0,\"skipped\":1,\"missing\":0}");
            assertThat(source.awaitCount(2)).hasSize(2);
        }
    }

    @Test
    void othersAreRefused() throws Exception {
        assertThat(get("operator", "?topic=x.dlt").statusCode()).isEqualTo(403);
        assertThat(replay("operator", "{\"topic\": \"x.dlt\"}").statusCode()).isEqualTo(403);
        assertThat(get("nobody", "?topic=x.dlt").statusCode()).isEqualTo(401);
    }

    @Test
    void topicThatHoldsNoDeadLettersIsAProblem() throws Exception {
        HttpResponse<String> listed = get("admin", "?topic=freight");
        HttpResponse<String> replayed = replay("admin", "{\"topic\": \"freight\"}");
        HttpResponse<String> missing = replay("admin", "{}");

        assertThat(listed.statusCode()).isEqualTo(400);
        assertThat(listed.body()).contains("\"code\":\"FIELD_INVALID\"", "\"field\":\"topic\"", "\"remedy\"");
        assertThat(replayed.statusCode()).isEqualTo(400);
        assertThat(missing.statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> get(String user, String query) throws Exception {
        return send(request(user, query).GET().build());
    }

    private HttpResponse<String> replay(String user, String body) throws Exception {
        return send(request(user, "/replay")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String user, String rest) {
        String credentials = Base64.getEncoder().encodeToString((user + ":x").getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/dead-letters" + rest))
                .header("Authorization", "Basic " + credentials);
    }
}
