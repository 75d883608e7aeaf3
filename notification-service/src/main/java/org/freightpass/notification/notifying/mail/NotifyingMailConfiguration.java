package org.freightpass.notification.notifying.mail;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.freightpass.notification.notifying.LetterChannel;
import org.freightpass.notification.notifying.SendingNotices;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Wires the e-mail channel and its workers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmailSettings.class)
class NotifyingMailConfiguration {
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService smtpThreads() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean
    LetterChannel emailChannel(JavaMailSender server, ExecutorService smtpThreads, EmailSettings settings) {
        return new GuardedChannel(new SmtpSending(server, settings), smtpThreads, settings);
    }

    @Bean
    NoticeSender noticeSender(SendingNotices sending, LetterChannel channel, EmailSettings settings, Clock clock) {
        return new NoticeSender(sending, channel, settings, clock);
    }
}
