package org.freightpass.system.scanner;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.contracts.event.payload.SignedList;
import org.freightpass.passtoken.CrewMark;
import org.freightpass.passtoken.PassClaims;
import org.freightpass.passtoken.PassTokens;
import org.freightpass.passtoken.StatusIndex;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.status.PublishedList;
import org.freightpass.passtoken.status.Status;
import org.freightpass.passtoken.status.StatusList;
import org.freightpass.passtoken.status.StatusListId;
import org.freightpass.passtoken.status.StatusLists;
import org.freightpass.passtoken.trust.Authority;
import org.freightpass.passtoken.trust.TrustList;
import org.freightpass.passtoken.trust.TrustLists;
import org.freightpass.passtoken.trust.TrustedKey;
import org.freightpass.passtoken.trust.Verification;
import tools.jackson.databind.json.JsonMapper;

/** An authority below the stack's root: signs passes and lists, and tells the topics of them as pass-service does. */
final class SignedPasses implements AutoCloseable {
    static final int REVOKED_INDEX = 4711;
    static final String TRUST_LIST = "trust-list";
    static final String STATUS_LIST = "status-list:220104-1";
    private static final Authority AUTHORITY = new Authority(new DivisionCode("220104"), Department.COMMERCE);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final JsonMapper JSON = new JsonMapper();

    private final SigningKey root;
    private final SigningKey key = SigningKey.generate();
    private final KafkaProducer<String, byte[]> kafka;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    SignedPasses(String bootstrap, SigningKey root) {
        this.root = root;
        kafka = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * The trust list with one key more; gives it as it is signed.
     *
     * @param present the trust list of pass-service, whose keys stay trusted
     */
    byte[] publishTrustList(byte[] present) {
        TrustedKey trusted = new TrustedKey(AUTHORITY, key.publicKey(), now.minus(YEAR), now.plus(YEAR));
        List<TrustedKey> keys = new ArrayList<>(keysOf(present));
        keys.add(trusted);
        TrustList trust = new TrustList(now, now.plus(Duration.ofDays(7)), keys);
        byte[] signed = TrustLists.sign(trust, root);
        list(EventType.TRUST_LIST_SIGNED, TRUST_LIST, signed, trust.expiresAt());
        return signed;
    }

    /** The status list on which one place is not valid any more; gives it as it is signed. */
    byte[] publishStatusList() {
        PublishedList statuses = new PublishedList(
                new StatusListId(AUTHORITY.division(), 1),
                AUTHORITY,
                now,
                now.plus(Duration.ofDays(1)),
                Duration.ofMinutes(1),
                StatusList.allValid().edit().set(REVOKED_INDEX, Status.INVALID).done());
        byte[] signed = StatusLists.sign(statuses, key);
        list(EventType.STATUS_LIST_SIGNED, STATUS_LIST, signed, statuses.expiresAt());
        return signed;
    }

    private List<TrustedKey> keysOf(byte[] present) {
        if (TrustLists.verify(present, List.of(root.publicKey())) instanceof Verification.Valid(TrustList list)) {
            return list.keys();
        }
        throw new IllegalStateException("pass-service's trust list is not signed by the stack's root");
    }

    /** The register's version of a pass. */
    void register(PassClaims claims, int version, PassState.Status status, Instant changedAt) {
        EventType type = status == PassState.Status.ACTIVE ? EventType.PASS_ISSUED : EventType.PASS_REVOKED;
        send(
                type,
                claims.number().value(),
                new PassState(
                        claims.number().value(),
                        version,
                        PassType.UNIFIED,
                        status,
                        claims.plate().value(),
                        claims.plateColour(),
                        claims.origin().value(),
                        claims.destination().value(),
                        claims.via().stream().map(PlaceCode::value).toList(),
                        claims.returnTrip(),
                        claims.goods(),
                        claims.validFrom(),
                        claims.validUntil(),
                        AUTHORITY.division().value(),
                        AUTHORITY.department(),
                        null,
                        null,
                        PassState.Channel.ONLINE,
                        status == PassState.Status.ACTIVE ? null : "misused",
                        false,
                        null,
                        new PassState.Code(1, 1, claims.status().index(), List.of()),
                        claims.issuedAt(),
                        changedAt));
    }

    String sign(PassClaims claims) {
        return PassTokens.sign(claims, key);
    }

    /** Signed with a key that no trust list holds. */
    static String signedByNobody(PassClaims claims) {
        return PassTokens.sign(claims, SigningKey.generate());
    }

    /** The signature of one pass under the claims of another: what a forger with one good code can do. */
    String forged(PassClaims claims) {
        return Forging.graft(sign(claims), sign(claims));
    }

    PassClaims valid(String number, String plate, int index) {
        return claims(number, plate, index, now.plus(Duration.ofDays(3)), List.of());
    }

    /** A valid one whose code marks those with documents that end so. */
    PassClaims withCrew(String number, String plate, int index, String... documents) {
        List<CrewMark> crew = Stream.of(documents)
                .map(document -> CrewMark.of(new PassNumber(number), 1, document))
                .toList();
        return claims(number, plate, index, now.plus(Duration.ofDays(3)), crew);
    }

    PassClaims expired(String number, String plate, int index) {
        return claims(number, plate, index, now.minus(Duration.ofMinutes(5)), List.of());
    }

    private PassClaims claims(String number, String plate, int index, Instant until, List<CrewMark> crew) {
        return new PassClaims(
                AUTHORITY,
                new PassNumber(number),
                1,
                new Plate(plate),
                PlateColour.YELLOW,
                new DivisionCode("220104"),
                new DivisionCode("210102"),
                List.of(new PlaceCode("220184"), new PlaceCode("2203")),
                true,
                GoodsCategory.LIVING,
                now,
                now.minus(Duration.ofDays(1)),
                until,
                crew,
                new StatusIndex(1, index));
    }

    private void list(EventType type, String name, byte[] token, Instant expiresAt) {
        send(type, name, new SignedList(name, Base64.getEncoder().encodeToString(token), now, expiresAt));
    }

    private void send(EventType type, String key, Record payload) {
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(type.topic().topicName(), key, JSON.writeValueAsBytes(payload));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/pass-service",
                        "ce_type",
                        type.wireType(),
                        "ce_subject",
                        key,
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            kafka.send(event).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take the event", e.getCause());
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
