package org.freightpass.localstack.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts everything and stays until it is told to end. */
@Command(name = "start", description = "starts everything (the same as ./run alone)", mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

    @Mixin
    private final Place place = new Place();

    @Mixin
    private final Choices choices = new Choices();

    @Override
    public Integer call() throws Exception {
        return new Session(place.layout()).runUntilEnded(choices.ports(), choices.without());
    }
}
