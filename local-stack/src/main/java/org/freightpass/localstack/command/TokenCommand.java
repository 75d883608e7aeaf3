package org.freightpass.localstack.command;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.compose.Against;
import org.freightpass.localstack.part.StartFailed;
import org.freightpass.testkit.accounts.DemoAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints a bearer token of a demo account. */
@Command(name = "token", description = "prints a bearer token of a demo account", mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    @Mixin
    private final Place place = new Place();

    @Mixin
    private final Against against = new Against();

    @Parameters(paramLabel = "ACCOUNT", description = "for example firm1, op-iit, officer1, agent1, supervisor, admin")
    private String account = "";

    @Override
    public Integer call() throws Exception {
        Layout layout = place.layout();
        Map<String, String> variables = against.variables(layout)
                .orElseGet(() -> RunningStack.of(layout).variables());
        String issuer = variables.getOrDefault("ISSUER_URL", "");
        HttpRequest request = Optional.ofNullable(variables.get("TOKEN_URL"))
                .map(this::byPassword)
                .orElseGet(() -> local(issuer));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new StartFailed(body.path("detail")
                        .asString(body.path("error_description").asString(answer.body())));
            }
            System.out.println(body.path("access_token").asString());
            return 0;
        }
    }

    private HttpRequest local(String issuer) {
        return HttpRequest.newBuilder(URI.create(issuer + "/local/tokens/" + encoded(account)))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
    }

    /** Any issuer that has the demo accounts and a client for them, as Keycloak in Compose does. */
    private HttpRequest byPassword(String address) {
        String form = "grant_type=password&client_id=freight-demo&username=" + encoded(account) + "&password="
                + encoded(DemoAccount.PASSWORD);
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
