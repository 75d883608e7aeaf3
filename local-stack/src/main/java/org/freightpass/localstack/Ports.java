package org.freightpass.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One port of this machine for each listener. Each can be chosen by an environment variable of its own. */
public record Ports(Map<Listener, Integer> all) {

    /** Who listens, on which port by default, and which variable changes it. */
    public enum Listener {
        PASS(8081, 1, "PASS_PORT", "pass-service"),
        CHECKPOINT(8082, 2, "CHECKPOINT_PORT", "checkpoint-service"),
        NOTIFICATION(8083, 3, "NOTIFICATION_PORT", "notification-service"),
        PASS_2(8181, 4, "PASS_PORT_2", "the second pass-service"),
        CHECKPOINT_2(8182, 5, "CHECKPOINT_PORT_2", "the second checkpoint-service"),
        NOTIFICATION_2(8183, 6, "NOTIFICATION_PORT_2", "the second notification-service"),
        ISSUER(8090, 10, "ISSUER_PORT", "the OpenID issuer"),
        MAIL_WEB(8091, 11, "MAIL_WEB_PORT", "the list of received mail"),
        HTTPS(8443, 43, "HTTPS_PORT", "HTTPS for telephones"),
        MAIL(13025, 25, "MAIL_PORT", "the mail server"),
        POSTGRES(15432, 32, "POSTGRES_PORT", "PostgreSQL"),
        KAFKA(19092, 92, "KAFKA_PORT", "Kafka"),
        KAFKA_CONTROLLER(19093, 93, "KAFKA_CONTROLLER_PORT", "Kafka's controller");

        private final int usual;
        private final int offset;
        private final String variable;
        private final String who;

        Listener(int usual, int offset, String variable, String who) {
            this.usual = usual;
            this.offset = offset;
            this.variable = variable;
            this.who = who;
        }

        public String variable() {
            return variable;
        }

        public String who() {
            return who;
        }
    }

    /** Who listens only where it is asked for. */
    private static final Set<Listener> ON_DEMAND =
            EnumSet.of(Listener.HTTPS, Listener.PASS_2, Listener.CHECKPOINT_2, Listener.NOTIFICATION_2);

    private static final int LOWEST_FREE_BASE = 20_000;
    private static final int BASE_STEP = 100;
    private static final int BASES = 120;

    public Ports {
        all = Map.copyOf(all);
    }

    public int of(Listener listener) {
        return all.getOrDefault(listener, listener.usual);
    }

    /**
     * The ports asked for: a base shifts all of them, a variable sets one.
     *
     * @param base null for the usual ports, a number for ports just above it, or {@code free} for any that are free
     */
    public static Ports choose(@Nullable String base, Function<String, @Nullable String> environment) {
        int first = base == null ? 0 : base.equals("free") ? freeBase(Ports::isFree) : Integer.parseInt(base);
        Map<Listener, Integer> chosen = new LinkedHashMap<>();
        for (Listener listener : Listener.values()) {
            String own = environment.apply(listener.variable);
            if (ON_DEMAND.contains(listener) && (own == null || own.isBlank())) {
                continue;
            }
            int usual = first == 0 ? listener.usual : first + listener.offset;
            chosen.put(listener, own == null || own.isBlank() ? usual : Integer.parseInt(own.strip()));
        }
        return new Ports(chosen);
    }

    static int freeBase(IntPredicate free) {
        int start = Math.floorMod(ProcessHandle.current().pid(), BASES);
        return IntStream.range(0, BASES)
                .map(step -> LOWEST_FREE_BASE + (start + step) % BASES * BASE_STEP)
                .filter(base -> IntStream.of(1, 2, 3, 4, 5, 6, 10, 11, 25, 32, 43, 92, 93)
                        .allMatch(at -> free.test(base + at)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports found above " + LOWEST_FREE_BASE));
    }

    /** Whether it listens at all; all but those on demand always do. */
    public boolean has(Listener listener) {
        return all.containsKey(listener);
    }

    public Ports withHttps() {
        return with(Listener.HTTPS);
    }

    /** With a second instance of each service. */
    public Ports withSecondInstances() {
        return with(Listener.PASS_2).with(Listener.CHECKPOINT_2).with(Listener.NOTIFICATION_2);
    }

    /** On its usual port or as far above the base as all others, where no variable set it. */
    private Ports with(Listener more) {
        Map<Listener, Integer> chosen = new LinkedHashMap<>(all);
        int shift = of(Listener.CHECKPOINT) - Listener.CHECKPOINT.usual;
        int offset = more.offset - Listener.CHECKPOINT.offset;
        chosen.putIfAbsent(more, shift == 0 ? more.usual : of(Listener.CHECKPOINT) + offset);
        return new Ports(chosen);
    }

    /** The listeners whose port somebody else has. */
    public List<Listener> taken() {
        List<Listener> taken = new ArrayList<>();
        for (Listener listener : all.keySet().stream().sorted().toList()) {
            if (!isFree(of(listener))) {
                taken.add(listener);
            }
        }
        return taken;
    }

    private static boolean isFree(int port) {
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
