package org.freightpass.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.freightpass.testkit.api.ApiDocument;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.openapi.CallExamples;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The API document says of every call what it does, what it takes, what it answers and how it refuses, by example. */
class ApiDocumentIT extends RunningService {
    @LocalServerPort
    private int server;

    @Test
    void everyCallHasASummaryAnExampleAndARefusal() throws IOException, InterruptedException {
        assertThat(document().incomplete()).isEmpty();
    }

    @Test
    void examplesNameTheFieldsThatTheBodiesHave() throws IOException, InterruptedException {
        assertThat(document().unfitting()).isEmpty();
    }

    @Test
    void listOfExamplesHasTheCallsThereAreAndNoOther() throws IOException, InterruptedException {
        assertThat(document().callNames()).hasSizeGreaterThan(40);
        assertThat(CallExamples.read().keySet())
                .containsExactlyInAnyOrderElementsOf(document().callNames());
    }

    private ApiDocument document() throws IOException, InterruptedException {
        return ApiDocument.ofServer(server, Problem.TYPE_PREFIX);
    }
}
