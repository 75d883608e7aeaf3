package org.freightpass.notification.notifying.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.freightpass.notification.Wording;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.SendingNotices;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import tools.jackson.databind.json.JsonMapper;

/** Wires the channels and their workers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EmailSettings.class, SmsSettings.class, WebhookSettings.class})
class NotifyingSendingConfiguration {
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService sendingThreads() {
        LetterText.check();
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean
    ChannelMeters channelMeters(MeterRegistry registry) {
        return new ChannelMeters(registry);
    }

    @Bean
    EmailChannel emailChannel(
            JavaMailSender server,
            ExecutorService sendingThreads,
            EmailSettings settings,
            ChannelMeters meters,
            Wording wording) {
        Guard guard = new Guard("email", Channel.EMAIL, sendingThreads, settings.limits(), meters);
        return new EmailChannel(new SmtpSending(server, settings, wording), guard);
    }

    @Bean
    HttpPosting smsPosting(SmsSettings settings) {
        return new HttpPosting(SystemDefaultDnsResolver.INSTANCE, settings.limits());
    }

    @Bean
    SmsChannel smsChannel(
            SmsSettings settings,
            HttpPosting smsPosting,
            ExecutorService sendingThreads,
            ChannelMeters meters,
            SendingNotices sending,
            JsonMapper json,
            Wording wording) {
        List<SmsGateway> gateways = settings.gateways().stream()
                .map(gateway -> new SmsGateway(
                        gateway,
                        smsPosting,
                        new Guard("sms-" + gateway.name(), Channel.SMS, sendingThreads, settings.limits(), meters),
                        json,
                        wording))
                .toList();
        return new SmsChannel(gateways, sending::through);
    }

    @Bean
    OutwardNames outwardNames(WebhookSettings settings) {
        return new OutwardNames(InetAddress::getAllByName, settings.inwardHosts());
    }

    @Bean
    HttpPosting webhookPosting(OutwardNames names, WebhookSettings settings) {
        return new HttpPosting(names, settings.limits());
    }

    @Bean
    WebhookChannel webhookChannel(
            HttpPosting webhookPosting,
            OutwardNames names,
            ExecutorService sendingThreads,
            WebhookSettings settings,
            ChannelMeters meters,
            JsonMapper json,
            Wording wording,
            Clock clock) {
        return new WebhookChannel(
                webhookPosting,
                names,
                new Signatures(settings.keyBytes()),
                new Guard("webhook", Channel.WEBHOOK, sendingThreads, settings.limits(), meters),
                json,
                wording,
                clock);
    }

    @Bean
    NoticeSender emailSender(SendingNotices sending, EmailChannel channel, EmailSettings settings, Clock clock) {
        return new NoticeSender(sending, channel, settings.limits(), clock);
    }

    @Bean
    NoticeSender smsSender(SendingNotices sending, SmsChannel channel, SmsSettings settings, Clock clock) {
        return new NoticeSender(sending, channel, settings.limits(), clock);
    }

    @Bean
    NoticeSender webhookSender(SendingNotices sending, WebhookChannel channel, WebhookSettings settings, Clock clock) {
        return new NoticeSender(sending, channel, settings.limits(), clock);
    }
}
