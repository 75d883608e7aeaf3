package org.freightpass.localstack.command;

import java.util.concurrent.Callable;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.part.StartFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Has the running launcher start one part anew, whether that part runs or has died; returns when it is ready. */
@Command(name = "restart", description = "starts one part anew", mixinStandardHelpOptions = true)
final class RestartCommand implements Callable<Integer> {

    private static final long POLL_MS = 100;

    @Mixin
    private final Place place = new Place();

    @Parameters(
            paramLabel = "PART",
            description = "postgresql, kafka, issuer, mail, pass-service, checkpoint-service or notification-service")
    private String part = "";

    @Override
    public Integer call() throws InterruptedException {
        Layout layout = place.layout();
        RunningStack stack = RunningStack.of(layout);
        if (stack.state().find(part).isEmpty()) {
            throw new StartFailed("No part is named " + part + ". See ./run status");
        }
        Requests.ask(layout, part);
        while (Requests.isPending(layout, part)) {
            RunningStack.of(layout);
            Thread.sleep(POLL_MS);
        }
        System.out.println("Restarted: " + part);
        return 0;
    }
}
