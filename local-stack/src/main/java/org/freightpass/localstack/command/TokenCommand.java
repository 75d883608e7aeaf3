package org.freightpass.localstack.command;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.freightpass.localstack.part.StartFailed;
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

    @Parameters(paramLabel = "ACCOUNT", description = "for example firm1, op-iit, officer1, agent1, supervisor, admin")
    private String account = "";

    @Override
    public Integer call() throws Exception {
        String issuer = RunningStack.of(place.layout()).variables().get("ISSUER_URL");
        String name = URLEncoder.encode(account, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/local/tokens/" + name))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new StartFailed(body.path("detail").asString(answer.body()));
            }
            System.out.println(body.path("access_token").asString());
            return 0;
        }
    }
}
