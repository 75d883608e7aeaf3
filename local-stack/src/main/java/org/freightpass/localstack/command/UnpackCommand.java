package org.freightpass.localstack.command;

import java.util.concurrent.Callable;
import org.freightpass.localstack.part.Unpacked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The end of a build, which {@code ./run} asks for by itself. */
@Command(name = "unpack", description = "unpacks what starts need", hidden = true)
final class UnpackCommand implements Callable<Integer> {

    @Mixin
    private final Place place = new Place();

    @Override
    public Integer call() throws Exception {
        Unpacked.all(place.layout());
        return 0;
    }
}
