package org.freightpass.notification;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.freightpass.webkit.layout.Say;
import org.springframework.beans.BeanUtils;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The wording with the texts of the service, without a service. */
public final class Wordings {
    private Wordings() {}

    /** Knows nobody's name. */
    public static Wording standard() {
        return knowing(Map.of());
    }

    static Wording knowing(Map<String, String> names) {
        MessageSource texts = texts();
        return new Wording(texts, say(texts), account -> Optional.ofNullable(names.get(account)));
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
