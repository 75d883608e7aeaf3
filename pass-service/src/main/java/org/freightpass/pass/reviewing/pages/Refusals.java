package org.freightpass.pass.reviewing.pages;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.reviewing.ReviewCase;
import org.freightpass.pass.reviewing.ReviewRefusal;
import org.freightpass.pass.reviewing.ReviewResult;
import org.freightpass.webkit.Caller;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why a step was not taken, in the reader's language. */
@Component
class Refusals {
    private final MessageSource texts;

    Refusals(MessageSource texts) {
        this.texts = texts;
    }

    String text(ReviewResult result, Locale locale) {
        return switch (result) {
            case ReviewResult.Done d -> "";
            case ReviewResult.Refused(var id, var refusal, var holder) ->
                text("reviewing.refused." + refusal, refusal.text(), locale, Objects.requireNonNullElse(holder, ""));
            case ReviewResult.NotIssued(var id, var code, var otherwise, var live) ->
                text("reviewing.not-issued." + code, otherwise, locale, live == null ? "" : PassNumbers.typed(live));
        };
    }

    /** A button pressed twice: the caller has approved this one just before. */
    static boolean ownDoing(ReviewResult result, ReviewCase now, Caller caller) {
        return result instanceof ReviewResult.Refused refused
                && refused.refusal() == ReviewRefusal.ALREADY_DECIDED
                && now.status() == ReviewCase.Status.APPROVED
                && caller.subject().equals(now.claimedBy());
    }

    static UUID id(ReviewResult result) {
        return switch (result) {
            case ReviewResult.Done done -> done.reviewed().id();
            case ReviewResult.Refused refused -> refused.id();
            case ReviewResult.NotIssued not -> not.id();
        };
    }

    private String text(String key, String otherwise, Locale locale, Object argument) {
        return Objects.requireNonNullElse(texts.getMessage(key, new Object[] {argument}, otherwise, locale), otherwise);
    }
}
