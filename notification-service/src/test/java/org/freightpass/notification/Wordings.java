package org.freightpass.notification;

import java.time.Clock;
import org.freightpass.webkit.layout.Say;
import org.springframework.beans.BeanUtils;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The wording with the texts of the service, without a service. */
public final class Wordings {
    private Wordings() {}

    public static Wording standard() {
        MessageSource texts = texts();
        return new Wording(texts, say(texts));
    }

    static MessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/hotline", "messages/sentences", "messages/webkit");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    private static Say say(MessageSource texts) {
        try {
            return BeanUtils.instantiateClass(
                    Say.class.getDeclaredConstructor(Clock.class, MessageSource.class), Clock.systemUTC(), texts);
        } catch (NoSuchMethodException changed) {
            throw new AssertionError(changed);
        }
    }
}
