package org.freightpass.notification.briefing.timers;

import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The briefing's settings, {@code freight.briefing.*}. No source sets the hours.
 *
 * @param at local time at which a day's briefing is made
 * @param completeAt local time at which it is made once more, on the day after
 * @param recipients e-mail addresses it is sent to; none: it is only made
 * @param from sender
 * @param page address of the page, named in the mail
 */
@ConfigurationProperties("freight.briefing")
public record BriefingSettings(
        @DefaultValue("18:00") LocalTime at,
        @DefaultValue("00:30") LocalTime completeAt,
        @DefaultValue List<String> recipients,
        @DefaultValue("noreply@freightpass.example") String from,
        @DefaultValue("http://localhost:8083/briefings") String page) {
    public BriefingSettings {
        recipients = List.copyOf(recipients);
        if (at.isBefore(LocalTime.NOON) || !completeAt.isBefore(LocalTime.NOON)) {
            throw new IllegalArgumentException("freight.briefing.at is " + at + " and complete-at " + completeAt
                    + ": give an hour after noon for the day itself and one before noon for the day after");
        }
    }
}
