package org.freightpass.notification.briefing.timers;

import java.util.stream.Collectors;
import org.freightpass.notification.briefing.Briefing;
import org.freightpass.notification.briefing.Figure;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends the day's figures and where the whole is. A mail that cannot be sent fails the making's run, not the making. */
final class BriefingMail {
    private final BriefingSettings settings;
    private final JavaMailSender mail;

    BriefingMail(BriefingSettings settings, JavaMailSender mail) {
        this.settings = settings;
        this.mail = mail;
    }

    void send(Briefing briefing) {
        if (settings.recipients().isEmpty()) {
            return;
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(settings.from());
        message.setTo(settings.recipients().toArray(String[]::new));
        message.setSubject("日调度 " + briefing.day() + (briefing.complete() ? " 全天" : ""));
        message.setText(text(briefing));
        mail.send(message);
    }

    private String text(Briefing briefing) {
        String figures = briefing.total().entrySet().stream()
                .map(total -> line(total.getKey(), total.getValue()))
                .collect(Collectors.joining("\n"));
        return figures + "\n重点企业运输困难: " + briefing.enterprises().size() + "\n\n" + settings.page() + "/"
                + briefing.day() + "\n";
    }

    private static String line(Figure figure, long amount) {
        return figure.chinese() + ": " + amount;
    }
}
