package org.freightpass.localstack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PlaceTests {

    @ParameterizedTest
    @ValueSource(strings = {"--data here stop", "stop --data here", "--data elsewhere stop --data here"})
    void dataIsWhatTheCommandSaysElseWhatWasSaidBeforeIt(String arguments) {
        CommandLine.ParseResult parsed = new CommandLine(new Root()).parseArgs(arguments.split(" "));
        var mixin = parsed.subcommand().commandSpec().mixins().get("place");

        assertThat(mixin).isNotNull();
        assertThat(((Place) mixin.userObject()).layout().data())
                .isEqualTo(Path.of("here").toAbsolutePath());
    }
}
