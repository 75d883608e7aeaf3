package org.freightpass.localstack.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/**
 * What stands in for mail server, SMS gateways and receivers of webhooks, as a program: arguments are the SMTP port, the
 * port of everything else and, where others than this machine's programs may come, the address to listen at.
 */
public final class MailApplication {

    private MailApplication() {}

    public static void main(String[] arguments) throws IOException {
        int smtpPort = Integer.parseInt(arguments[0]);
        int webPort = Integer.parseInt(arguments[1]);
        String address = arguments.length > 2 ? arguments[2] : "localhost";
        GreenMail mail = new GreenMail(new ServerSetup(smtpPort, address, ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        mail.start();
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), webPort), 0);
        web.createContext("/", new ReceivedMail(mail));
        web.createContext("/sms", new SmsGateways());
        web.createContext("/webhooks", new Webhooks());
        web.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        web.start();
    }
}
