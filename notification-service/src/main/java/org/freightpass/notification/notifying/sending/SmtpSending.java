package org.freightpass.notification.notifying.sending;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.Wording;
import org.freightpass.notification.notifying.Letter;
import org.freightpass.notification.notifying.Notice;
import org.freightpass.notification.notifying.NotifyingRule;
import org.freightpass.notification.notifying.sending.SendFailure.Certainty;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * One letter over SMTP, once. The Message-ID comes from the letter's id, so that a letter sent again is the same letter
 * to whoever receives it. Safe for several threads.
 */
final class SmtpSending {
    private static final int FIRST_PERMANENT_CODE = 500;

    private final JavaMailSender server;
    private final EmailSettings settings;
    private final Wording wording;

    SmtpSending(JavaMailSender server, EmailSettings settings, Wording wording) {
        this.server = server;
        this.settings = settings;
        this.wording = wording;
    }

    void send(Letter letter) throws SendFailure {
        MimeMessage message = compose(letter);
        try {
            server.send(message);
        } catch (MailAuthenticationException refused) {
            throw SendFailure.of(
                    Certainty.NOT_SENT,
                    "The mail server does not accept this service's account.",
                    Sentence.MAIL_BARS_ACCOUNT,
                    refused);
        } catch (MailSendException failure) {
            throw failure(failure);
        } catch (MailException failure) {
            throw notComposed(failure);
        }
    }

    private MimeMessage compose(Letter letter) throws SendFailure {
        LetterText text = new LetterText(letter, wording);
        MimeMessage message = server.createMimeMessage();
        try {
            message.setFrom(new InternetAddress(settings.from()));
            message.setRecipient(RecipientType.TO, address(letter));
            message.setSubject(text.subject(), StandardCharsets.UTF_8.name());
            message.setText(text.body(), StandardCharsets.UTF_8.name());
            message.setHeader("Message-ID", "<" + letter.id() + "@" + settings.messageIdDomain() + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            Notice first = letter.notices().getFirst();
            if (first.passNumber() != null) {
                message.setHeader("X-Freight-Pass", NotifyingRule.clean(first.passNumber()));
            }
            return message;
        } catch (AddressException bad) {
            throw SendFailure.of(
                    Certainty.REJECTED, "The firm's e-mail address is not one.", Sentence.EMAIL_WRONG, bad);
        } catch (MessagingException | UnsupportedEncodingException bad) {
            throw notComposed(bad);
        }
    }

    private static InternetAddress address(Letter letter) throws AddressException, UnsupportedEncodingException {
        String email = String.valueOf(letter.firm().email());
        if (!email.equals(NotifyingRule.clean(email))) {
            throw new AddressException("a control character in the address");
        }
        InternetAddress address = new InternetAddress(email, true);
        address.setPersonal(NotifyingRule.clean(letter.firm().contactName()), StandardCharsets.UTF_8.name());
        return address;
    }

    /** Without a cause of its own it failed while the message was handed over, with one before that. */
    private static SendFailure failure(MailSendException failure) {
        if (failure.getCause() != null) {
            return SendFailure.of(Certainty.AWAY, "The mail server cannot be reached.", Sentence.MAIL_AWAY, failure);
        }
        Throwable first = failure.getMessageExceptions().length == 0 ? failure : failure.getMessageExceptions()[0];
        int code = returnCode(first);
        if (code >= FIRST_PERMANENT_CODE) {
            return SendFailure.of(
                    Certainty.REJECTED,
                    "The mail server refuses the letter (" + code + ").",
                    Sentence.MAIL_REFUSES,
                    failure,
                    code);
        }
        if (code > 0 || first instanceof SendFailedException) {
            return SendFailure.of(
                    Certainty.NOT_SENT,
                    "The mail server does not take the letter now (" + code + ").",
                    Sentence.MAIL_NOT_NOW,
                    failure,
                    code);
        }
        return SendFailure.of(
                Certainty.UNKNOWN,
                "The connection broke while the letter was handed over.",
                Sentence.CONNECTION_BROKE,
                failure);
    }

    private static SendFailure notComposed(Exception cause) {
        return SendFailure.of(
                Certainty.REJECTED, "The letter cannot be composed.", Sentence.LETTER_NOT_COMPOSED, cause);
    }

    private static int returnCode(Throwable failure) {
        int code = 0;
        for (Throwable next = failure; next != null; next = next(next)) {
            code = switch (next) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> code;
            };
        }
        return code;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : failure.getCause();
    }
}
