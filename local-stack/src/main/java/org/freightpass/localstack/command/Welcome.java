package org.freightpass.localstack.command;

import java.util.ArrayList;
import java.util.List;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.Ports.Listener;
import org.freightpass.localstack.part.Addresses;
import org.freightpass.testkit.accounts.DemoAccount;
import org.freightpass.testkit.accounts.DemoAccounts;

/** The table at the end of a start: addresses, accounts, what to do next. */
record Welcome(Addresses addresses, Layout layout) {

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Freight Pass is ready.");
        lines.add("");
        address(lines, "pass-service", addresses.web(Listener.PASS), "applications, reviews, passes");
        address(lines, "checkpoint-service", addresses.web(Listener.CHECKPOINT), "inspections, register, roads");
        address(lines, "notification-service", addresses.web(Listener.NOTIFICATION), "cases, lines, notices");
        addresses
                .telephones()
                .forEach(https ->
                        address(lines, "for telephones", https + "/scan", "trust " + https + "/local-ca.crt first"));
        address(lines, "OpenID issuer", addresses.web(Listener.ISSUER), "demo accounts below");
        address(lines, "received mail", addresses.web(Listener.MAIL_WEB), "what the services sent");
        address(lines, "Kafka", addresses.kafka(), "");
        addresses.variables().forEach((name, value) -> {
            if (name.endsWith("_DB_URL")) {
                address(lines, "PostgreSQL", value, "");
            }
        });
        lines.add("");
        lines.add("  Accounts (password " + DemoAccount.PASSWORD + "):");
        DemoAccounts.all()
                .forEach(account -> lines.add("    %-24s %-11s %s"
                        .formatted(account.username(), String.join(" ", account.roles()), duty(account))
                        .stripTrailing()));
        lines.add("");
        lines.add("  ./run demo           plays the main job");
        lines.add("  ./run token officer1 prints a bearer token; eval \"$(./run env)\" sets the addresses");
        lines.add(
                "  ./run status         what runs; logs are in " + layout.data().resolve("logs"));
        lines.add("  Ctrl-C or ./run stop ends everything");
        return String.join(System.lineSeparator(), lines);
    }

    private static void address(List<String> lines, String what, String where, String purpose) {
        lines.add("  %-21s %-60s %s".formatted(what, where, purpose).stripTrailing());
    }

    private static String duty(DemoAccount account) {
        List<String> duty = new ArrayList<>();
        if (account.department() != null && account.division() != null) {
            duty.add(account.department() + " of " + account.division());
        }
        if (!account.checkpoints().isEmpty()) {
            duty.add("checkpoints " + String.join(", ", account.checkpoints()));
        }
        if (!account.lines().isEmpty()) {
            duty.add("line " + String.join(", ", account.lines()));
        }
        return String.join("; ", duty);
    }
}
