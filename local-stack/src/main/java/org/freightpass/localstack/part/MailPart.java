package org.freightpass.localstack.part;

import static org.freightpass.localstack.Ports.Listener.MAIL;
import static org.freightpass.localstack.Ports.Listener.MAIL_WEB;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.Ports;
import org.freightpass.localstack.process.Child;

/** The mail stand-in. */
public final class MailPart implements Part {

    private final Layout layout;
    private final Ports ports;
    private final Addresses addresses;

    public MailPart(Layout layout, Ports ports) {
        this.layout = layout;
        this.ports = ports;
        this.addresses = new Addresses(ports);
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String description() {
        return "mail on port " + ports.of(MAIL) + ", received mail at " + addresses.web(MAIL_WEB);
    }

    @Override
    public Child.Plan plan() throws IOException {
        List<String> command = Jvm.of(layout, name())
                .heap(128)
                .property("logback.configurationFile", "broker-logback.xml")
                .main(
                        Jars.ofTheStack(layout),
                        "org.freightpass.localstack.mail.MailApplication",
                        Integer.toString(ports.of(MAIL)),
                        Integer.toString(ports.of(MAIL_WEB)));
        return new Child.Plan(name(), "java", command, Map.of());
    }

    @Override
    public boolean isReady() {
        return HttpProbe.answers(addresses.web(MAIL_WEB) + "/");
    }
}
