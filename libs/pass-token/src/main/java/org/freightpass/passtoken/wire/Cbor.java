package org.freightpass.passtoken.wire;

import com.authlete.cbor.CBORBoolean;
import com.authlete.cbor.CBORByteArray;
import com.authlete.cbor.CBORDecoder;
import com.authlete.cbor.CBORDecoderOptions;
import com.authlete.cbor.CBORInteger;
import com.authlete.cbor.CBORItem;
import com.authlete.cbor.CBORItemList;
import com.authlete.cbor.CBORLong;
import com.authlete.cbor.CBORPair;
import com.authlete.cbor.CBORPairList;
import com.authlete.cbor.CBORString;
import com.authlete.cbor.CBORTaggedItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CBOR (RFC 8949) as plain Java: {@link Long}, {@code byte[]}, {@link String}, {@link Boolean}, {@link List}, {@link
 * Map} and {@link Tagged}. Reading takes what any encoder of these may write, within bounds and without a label twice;
 * writing is deterministic (RFC 8949, 4.2.1).
 */
public final class Cbor {

    /** An item under a tag. */
    public record Tagged(long tag, Object item) {}

    private Cbor() {}

    /** One item nested at most {@code maxDepth} deep, and nothing after it. */
    public static Parsed<Object> read(byte[] bytes, int maxDepth) {
        var fault = CborBounds.faultOf(bytes, maxDepth);
        if (fault != null) {
            return Parsed.bad(fault);
        }
        try {
            // Without options of one's own the library would turn tags into its own COSE classes.
            return value(new CBORDecoder(bytes, new CBORDecoderOptions()).next());
        } catch (IOException e) {
            return Parsed.bad(Fault.CBOR);
        }
    }

    /** One map, and nothing after it. */
    public static Parsed<Fields> readFields(byte[] bytes, int maxDepth) {
        return read(bytes, maxDepth)
                .then(item -> item instanceof Map<?, ?> map
                        ? Parsed.good(new Fields(map))
                        : Parsed.bad(Fault.CLAIM_TYPE, "not a map"));
    }

    /** Deterministic; {@link IllegalArgumentException} for a class that is not listed above. */
    public static byte[] write(Object value) {
        return item(value).encode();
    }

    private static Parsed<Object> value(CBORItem item) {
        return switch (item) {
            case CBORInteger number -> Parsed.good(number.getValue().longValue());
            case CBORLong number -> Parsed.good(number.getValue());
            case CBORByteArray bytes -> Parsed.good(bytes.getValue());
            case CBORString text -> Parsed.good(text.getValue());
            case CBORBoolean truth -> Parsed.good(truth.getValue());
            case CBORItemList list -> list(list);
            case CBORPairList pairs -> map(pairs);
            case CBORTaggedItem tagged ->
                value(tagged.getTagContent())
                        .then(content ->
                                Parsed.good(new Tagged(tagged.getTagNumber().longValue(), content)));
            default -> Parsed.bad(Fault.CBOR_KIND);
        };
    }

    private static Parsed<Object> list(CBORItemList items) {
        var values = new ArrayList<Object>();
        Fault fault = null;
        for (var item : nonNull(items.getItems())) {
            fault = keep(value(item), values, fault);
        }
        return fault == null ? Parsed.good(Collections.unmodifiableList(values)) : Parsed.bad(fault);
    }

    private static Parsed<Object> map(CBORPairList pairs) {
        var entries = new LinkedHashMap<Object, Object>();
        var values = new ArrayList<Object>();
        Fault fault = null;
        for (var pair : nonNull(pairs.getPairs())) {
            fault = keep(value(pair.getKey()), values, fault);
            fault = keep(value(pair.getValue()), values, fault);
            if (fault == null) {
                fault = enter(entries, values.get(values.size() - 2), values.getLast());
            }
        }
        return fault == null ? Parsed.good(Collections.unmodifiableMap(entries)) : Parsed.bad(fault);
    }

    private static @Nullable Fault enter(Map<Object, Object> entries, Object label, Object value) {
        if (!(label instanceof Long || label instanceof String)) {
            return Fault.CBOR_KIND;
        }
        return entries.put(label, value) == null ? null : Fault.DUPLICATE_LABEL;
    }

    private static @Nullable Fault keep(Parsed<Object> value, List<Object> values, @Nullable Fault before) {
        return switch (value) {
            case Parsed.Good<Object> good -> {
                values.add(good.value());
                yield before;
            }
            case Parsed.Bad<Object> bad -> before == null ? bad.fault() : before;
        };
    }

    /** The library answers null for an empty list. */
    private static <T> List<? extends T> nonNull(@Nullable List<? extends T> items) {
        return items == null ? List.of() : items;
    }

    private static CBORItem item(Object value) {
        return switch (value) {
            case Integer number -> number(number);
            case Long number -> number(number);
            case byte[] bytes -> new CBORByteArray(bytes);
            case String text -> new CBORString(text);
            case Boolean truth -> truth ? CBORBoolean.TRUE : CBORBoolean.FALSE;
            case List<?> list ->
                new CBORItemList(list.stream().map(each -> item(each)).toList());
            case Map<?, ?> map -> new CBORPairList(pairs(map));
            case Tagged tagged -> new CBORTaggedItem(tagged.tag(), item(tagged.item()));
            default -> throw new IllegalArgumentException("No CBOR for " + value.getClass());
        };
    }

    private static CBORItem number(long number) {
        return number == (int) number ? new CBORInteger((int) number) : new CBORLong(number);
    }

    /** In the bytewise order of their encoded labels, which makes the encoding deterministic. */
    private static List<CBORPair> pairs(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(entry -> new CBORPair(item(entry.getKey()), item(entry.getValue())))
                .sorted((a, b) ->
                        Arrays.compareUnsigned(a.getKey().encode(), b.getKey().encode()))
                .toList();
    }
}
