package org.freightpass.sealing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Seals with the current key and opens what this or a retired one sealed, so that a key can be changed while what it
 * sealed is still there. Which key that was is found by trying: it stands nowhere. Safe for use by several threads.
 */
public final class Seal {

    /** The place of what is bound to none. */
    public static final String ANYWHERE = "";

    private final SealingKey current;
    private final List<SealingKey> keys;

    public Seal(SealingKey current, List<SealingKey> retired) {
        this.current = current;
        this.keys = Stream.concat(Stream.of(current), retired.stream()).toList();
    }

    /**
     * From a service's settings.
     *
     * @param prefix of the settings {@code NAME} and {@code retired-keys}, with its point
     * @param key 32 bytes in Base64
     * @param retired the same, of keys that only open
     * @throws IllegalArgumentException when one of them is not, with the name of its setting
     */
    public static Seal of(String prefix, String name, @Nullable String key, List<String> retired) {
        SealingKey current = SealingKey.of(prefix + name, key);
        List<SealingKey> others = new ArrayList<>();
        for (String other : retired) {
            others.add(SealingKey.of(prefix + "retired-keys[" + others.size() + "]", other));
        }
        return new Seal(current, others);
    }

    /** The key that seals. */
    public SealingKey current() {
        return current;
    }

    /** Of each key that opens. */
    public List<String> ids() {
        return keys.stream().map(SealingKey::id).toList();
    }

    /** See {@link SealingKey#seal}. */
    public byte[] seal(byte[] content, String place) {
        return current.seal(content, place);
    }

    /** The same of a text in UTF-8; of none, none. */
    public byte @Nullable [] sealText(@Nullable String text, String place) {
        return text == null ? null : seal(text.getBytes(StandardCharsets.UTF_8), place);
    }

    /**
     * See {@link SealingKey#open}.
     *
     * @throws BrokenSealException when no key opens it
     */
    public byte[] open(byte[] sealed, String place) {
        for (SealingKey key : keys) {
            byte[] content = key.openIfItFits(sealed, place);
            if (content != null) {
                return content;
            }
        }
        throw new BrokenSealException(place);
    }

    /** The same of a text in UTF-8; of none, none. */
    public @Nullable String openText(byte @Nullable [] sealed, String place) {
        return sealed == null ? null : new String(open(sealed, place), StandardCharsets.UTF_8);
    }
}
