package org.freightpass.localstack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.freightpass.testkit.accounts.DemoAccount;
import org.freightpass.testkit.accounts.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm that Keycloak imports has the demo accounts, every one and no other, with their claims. */
class RealmTests {

    private static final Path REALM = Path.of("..", "compose", "keycloak", "freight-pass-realm.json");

    private final JsonNode realm = JsonMapper.shared().readTree(REALM);

    @Test
    void accountsAreTheDemoAccountsWithTheirClaims() {
        Map<String, Map<String, Object>> wanted = new LinkedHashMap<>();
        DemoAccounts.all().forEach(account -> wanted.put(account.username(), claims(account)));

        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        all(realm.path("users"))
                .filter(user -> !user.has("serviceAccountClientId"))
                .forEach(user -> found.put(user.path("username").asString(), claims(user)));

        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void everyAccountHasTheDemoPassword() {
        assertThat(all(realm.path("users")).filter(user -> !user.has("serviceAccountClientId")))
                .allSatisfy(user -> assertThat(
                                user.path("credentials").path(0).path("value").asString())
                        .isEqualTo(DemoAccount.PASSWORD));
    }

    @Test
    void everyRoleOfAnAccountIsARoleOfTheRealm() {
        List<String> roles = all(realm.path("roles").path("realm"))
                .map(role -> role.path("name").asString())
                .toList();

        assertThat(DemoAccounts.all()).allSatisfy(account -> assertThat(roles).containsAll(account.roles()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scanner1", "checkpoint-service"})
    void machinesClientHasTheClaimsOfItsAccount(String name) {
        JsonNode machine = all(realm.path("users"))
                .filter(user -> user.path("serviceAccountClientId").asString("").equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, Object> wanted = claims(DemoAccounts.named(name));
        wanted.remove("name");

        assertThat(claims(machine)).containsAllEntriesOf(wanted);
    }

    @Test
    void everyClientPutsClaimsAndAudienceIntoItsTokens() {
        assertThat(all(realm.path("clients")))
                .hasSize(6)
                .allSatisfy(client -> assertThat(all(client.path("protocolMappers"))
                                .map(mapper -> mapper.path("name").asString()))
                        .containsExactly("roles", "department", "division", "checkpoints", "lines", "audience"));
    }

    private static Map<String, Object> claims(DemoAccount account) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("name", account.name());
        claims.put("roles", account.roles());
        claims.put("department", account.department() == null ? List.of() : List.of(account.department()));
        claims.put("division", account.division() == null ? List.of() : List.of(account.division()));
        claims.put("checkpoints", account.checkpoints());
        claims.put("lines", account.lines());
        return claims;
    }

    /** The name as Keycloak puts it together. */
    private static Map<String, Object> claims(JsonNode user) {
        Map<String, Object> claims = new LinkedHashMap<>();
        String name = user.path("firstName").asString("") + " "
                + user.path("lastName").asString("");
        claims.put("name", name.strip());
        claims.put("roles", texts(user.path("realmRoles")));
        for (String attribute : List.of("department", "division", "checkpoints", "lines")) {
            claims.put(attribute, texts(user.path("attributes").path(attribute)));
        }
        return claims;
    }

    private static List<String> texts(JsonNode array) {
        return all(array).map(JsonNode::asString).toList();
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
