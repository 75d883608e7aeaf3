package org.freightpass.passtoken.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A map of labels, read field by field with the type each must have. The first thing that is wrong is kept and answers
 * a stand-in, so that a reader builds its value as if all were well, within {@link #result}. Not shared between threads.
 */
public final class Fields {
    private final Map<?, ?> entries;
    private final @Nullable Fields outer;
    private Parsed.@Nullable Bad<Object> bad;

    Fields(Map<?, ?> entries) {
        this(entries, null);
    }

    private Fields(Map<?, ?> entries, @Nullable Fields outer) {
        this.entries = entries;
        this.outer = outer;
    }

    public boolean has(Object label) {
        return entries.containsKey(label);
    }

    /** A whole number from {@code from} to {@code to}, both included. */
    public long number(Object label, long from, long to) {
        long number = typed(label, Long.class, from);
        if (number < from || number > to) {
            fail(Fault.CLAIM_VALUE, label);
            return from;
        }
        return number;
    }

    public boolean truth(Object label) {
        return typed(label, Boolean.class, false);
    }

    public String text(Object label) {
        return typed(label, String.class, "");
    }

    public byte[] bytes(Object label) {
        return typed(label, byte[].class, new byte[0]);
    }

    /** A list of maps, at most {@code atMost} of them. */
    public List<Fields> list(Object label, int atMost) {
        List<?> list = typed(label, List.class, List.of());
        if (list.size() > atMost) {
            fail(Fault.CLAIM_VALUE, label);
            return List.of();
        }
        return list.stream().map(item -> inner(item, label)).toList();
    }

    /** A map within this one; what is wrong in it is wrong here. */
    public Fields fields(Object label) {
        return new Fields(typed(label, Map.class, Map.of()), this);
    }

    /** A map from text to byte strings of {@code length}, at most {@code atMost} of them. */
    public Map<String, byte[]> byteStrings(Object label, int atMost, int length) {
        Map<?, ?> map = typed(label, Map.class, Map.of());
        if (map.size() > atMost) {
            fail(Fault.CLAIM_VALUE, label);
            return Map.of();
        }
        Map<String, byte[]> all = new HashMap<>();
        map.forEach((name, value) -> {
            if (name instanceof String text && value instanceof byte[] bytes && bytes.length == length) {
                all.put(text, bytes);
            } else {
                fail(Fault.CLAIM_TYPE, label);
            }
        });
        return all;
    }

    /** What {@code make} makes of a field; its {@link IllegalArgumentException} says that the value cannot be. */
    public <T> T made(Object label, Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException e) {
            fail(Fault.CLAIM_VALUE, label);
            throw e;
        }
    }

    /** What {@code make} makes of all fields, unless one was wrong or they do not go together. */
    public <T> Parsed<T> result(Function<Fields, T> make) {
        T value = null;
        try {
            value = make.apply(this);
        } catch (IllegalArgumentException e) {
            fail(Fault.CLAIM_VALUE, "together");
        }
        var first = bad;
        if (first != null) {
            return Parsed.bad(first.fault(), first.where());
        }
        return value == null ? Parsed.bad(Fault.CLAIM_VALUE) : Parsed.good(value);
    }

    private Fields inner(Object item, Object label) {
        if (item instanceof Map<?, ?> map) {
            return new Fields(map, this);
        }
        fail(Fault.CLAIM_TYPE, label);
        return new Fields(Map.of(), this);
    }

    private void fail(Fault fault, Object label) {
        if (outer != null) {
            outer.fail(fault, label);
        } else if (bad == null) {
            bad = new Parsed.Bad<>(fault, "label " + label);
        }
    }

    private <T> T typed(Object label, Class<T> type, T standIn) {
        Object value = entries.get(label);
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        fail(value == null ? Fault.CLAIM_MISSING : Fault.CLAIM_TYPE, label);
        return standIn;
    }
}
