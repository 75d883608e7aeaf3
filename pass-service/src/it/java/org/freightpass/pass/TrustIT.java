package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.contracts.event.payload.SignedList;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.pass.trust.Authority;
import org.freightpass.pass.trust.AuthorityKey;
import org.freightpass.pass.trust.Codes;
import org.freightpass.pass.trust.KeepingAuthorities;
import org.freightpass.pass.trust.PublishingLists;
import org.freightpass.pass.trust.TrustChanges;
import org.freightpass.passtoken.Inspection;
import org.freightpass.passtoken.PassClaims;
import org.freightpass.passtoken.PassTokens;
import org.freightpass.passtoken.key.KeyId;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.passtoken.status.PublishedList;
import org.freightpass.passtoken.status.Status;
import org.freightpass.passtoken.status.StatusLists;
import org.freightpass.passtoken.trust.Endorsement;
import org.freightpass.passtoken.trust.Endorsements;
import org.freightpass.passtoken.trust.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Signed passes, their keys and lists, as a scanner without any other knowledge of this service sees them. */
class TrustIT extends RunningService {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TrustChanges.By ADMIN = new TrustChanges.By("admin", "Admin");

    @Autowired
    private KeepingAuthorities keeping;

    @Autowired
    private PublishingLists publishing;

    @Autowired
    private Codes codes;

    @Autowired
    private JdbcClient jdbc;

    private Scanner scanner = new Scanner(0);

    @BeforeEach
    void givenScanner() {
        scanner = new Scanner(port);
    }

    @Test
    void issuedPassVerifiesWithoutAskingTheService() {
        var number = issued();
        var token = token(number);
        await().until(() -> scanner.scan(token) instanceof Verification.Valid);
        var claims = scanner.valid(token);
        assertThat(claims.number().value()).isEqualTo(number);
        assertThat(claims.version()).isEqualTo(1);
        assertThat(claims.mayHaveInCrew("220104198802291232")).isTrue();
        assertThat(claims.validUntil())
                .isEqualTo(Instant.parse(api.get("op-iit", "/passes/" + number).at("/validUntil")));
        assertThat(await().until(() -> scanner.status(claims), Optional::isPresent))
                .contains(Status.VALID);
        var code = Objects.requireNonNull(heard(number, 1).code());
        assertThat(code.index()).isEqualTo(claims.status().index());
        assertThat(code.list()).isEqualTo(claims.status().list());
        assertThat(code.crew())
                .containsExactly("%04x".formatted(claims.crew().getFirst().value()));
        assertThat(PassTokens.inspect(token))
                .isInstanceOfSatisfying(
                        Inspection.Legible.class,
                        legible -> assertThat(legible.compressedBytes()).isLessThanOrEqualTo(300));
        assertThat(codes.matrix(token).side()).isLessThanOrEqualTo(17 + 4 * 16);
    }

    @Test
    void everyChangeStandsInTheStatusListWithinASecond() {
        var number = issued();
        var first = claims(number);
        change(number, "suspend", "{\"reason\": \"papers\"}");
        awaitStatus(first, Status.SUSPENDED, "suspended");
        change(number, "resume", "{}");
        awaitStatus(first, Status.VALID, "resumed");
        change(number, "amend", "{\"via\": [\"2203\"]}");
        awaitStatus(first, Status.INVALID, "amended");
        var second = claims(number);
        assertThat(second.version()).isEqualTo(4);
        assertThat(second.status()).isNotEqualTo(first.status());
        awaitStatus(second, Status.VALID, "signed anew");
        change(number, "revoke", "{\"reason\": \"sold\", \"fraud\": true}");
        awaitStatus(second, Status.INVALID, "revoked");
    }

    @Test
    void rootEndorsesAKitKeyForKitsAlone() {
        var key = SigningKey.generate().publicKey();
        var answer = api.post("checkpoint-service", "/trust/endorsements", request("offline-kit", key))
                .expect(201);
        assertThat(answer.at("/kid")).isEqualTo(key.id().value());
        var verified = Endorsements.verify(Base64.getDecoder().decode(answer.at("/token")), List.of(root()));
        assertThat(verified).isInstanceOfSatisfying(Verification.Valid.class, valid -> {
            var endorsement = (Endorsement) valid.value();
            assertThat(endorsement.key()).isEqualTo(key);
            assertThat(endorsement.purpose()).isEqualTo("offline-kit");
            assertThat(endorsement.until()).isEqualTo(Instant.parse(answer.at("/until")));
            assertThat(Duration.between(endorsement.issuedAt(), endorsement.until()))
                    .isEqualTo(Duration.ofDays(30));
        });
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'kit-key.endorsed' and subject_id = :kid")
                        .param("kid", key.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keyThatSignsPassesAndWhatIsNoKeyAreNotEndorsed() {
        issued();
        var signing = keeping.all().getFirst().point();
        var passKey = VerificationKey.of(
                Base64.getUrlDecoder().decode(signing.x()),
                Base64.getUrlDecoder().decode(signing.y()));
        for (var key : List.of(passKey, root())) {
            assertThat(api.post("checkpoint-service", "/trust/endorsements", request("offline-kit", key))
                            .expect(400)
                            .at("/field"))
                    .isEqualTo("jwk");
        }
        var good = SigningKey.generate().publicKey();
        assertThat(api.post("checkpoint-service", "/trust/endorsements", request("passes", good))
                        .expect(400)
                        .at("/field"))
                .isEqualTo("purpose");
        for (var bad : List.of("{\"kty\": \"EC\", \"crv\": \"P-256\", \"x\": \"AA\", \"y\": \"AA\"}", "{}", "null")) {
            assertThat(api.post(
                                    "checkpoint-service",
                                    "/trust/endorsements",
                                    "{\"purpose\": \"offline-kit\", \"jwk\": " + bad + "}")
                            .expect(400)
                            .at("/field"))
                    .isEqualTo("jwk");
        }
    }

    private VerificationKey root() {
        var jwk = api.get(null, "/trust/root").expect(200);
        return VerificationKey.of(
                Base64.getUrlDecoder().decode(jwk.at("/x")),
                Base64.getUrlDecoder().decode(jwk.at("/y")));
    }

    private static String request(String purpose, VerificationKey key) {
        var text = Base64.getUrlEncoder().withoutPadding();
        return "{\"purpose\": \"%s\", \"jwk\": {\"kty\": \"EC\", \"crv\": \"P-256\", \"x\": \"%s\", \"y\": \"%s\"}}"
                .formatted(purpose, text.encodeToString(key.x()), text.encodeToString(key.y()));
    }

    @Test
    void revocationIsHeardOnTheTopic() {
        var claims = claims(issued());
        change(claims.number().value(), "revoke", "{\"reason\": \"sold\"}");
        var last = Heard.until(Topics.TRUST, "status-list:" + claims.statusList(), record -> says(record, claims))
                .getLast();
        assertThat(IncomingEvent.of(last).type()).isEqualTo("status-list.signed.v1");
    }

    private boolean says(ConsumerRecord<String, byte[]> record, PassClaims claims) {
        var list = JSON.readValue(record.value(), SignedList.class);
        return StatusLists.verify(Base64.getDecoder().decode(list.token()), scanner.trustList())
                        instanceof Verification.Valid<PublishedList>(var published)
                && published
                        .statuses()
                        .at(claims.status().index())
                        .filter(Status.INVALID::equals)
                        .isPresent();
    }

    @Test
    void endedPassHasNoCodeAndForeignOnesAreRefused() {
        var number = issued();
        change(number, "revoke", "{\"reason\": \"sold\"}");
        assertThat(api.get("op-iit", "/passes/" + number + "/token").expect(410).at("/code"))
                .isEqualTo("PASS_GONE");
        api.get("op-iit", "/passes/220104999999/token").expect(404);
        api.get("op-iit", "/passes/12/token").expect(400);
        var live = issued();
        assertThat(api.get("op-iit", "/passes/" + live + "/code.png?size=10")
                        .expect(400)
                        .at("/field"))
                .isEqualTo("size");
        api.get("op-iit-jilin", "/passes/" + live + "/code.svg").expect(403);
        assertThat(api.get("op-iit", "/passes/" + live + "/code.svg")
                        .expect(200)
                        .text())
                .startsWith("<svg");
    }

    @Test
    void picturesCarryTheToken() throws Exception {
        var number = issued();
        var token = token(number);
        var code = codes.of(new PassNumber(number)).orElseThrow();
        assertThat(code.text()).isEqualTo(token);
        for (var size : List.of(200, 600, 1999)) {
            assertThat(read(codes.png(token, size))).isEqualTo(token);
        }
        assertThat(codes.svg(token, 600))
                .contains("viewBox=\"0 0 " + (codes.matrix(token).side() + 8));
    }

    @Test
    void listsAnswerWithTagAndNotModified() {
        issued();
        var list = await().until(() -> scanner.fetch("/list"), answer -> answer.statusCode() == 200);
        var tag = list.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"");
        assertThat(list.headers().firstValue("Content-Type")).contains("application/vnd.freightpass.trust+cwt");
        assertThat(list.headers().firstValue("Cache-Control")).contains("max-age=1, public, stale-if-error=86400");
        await().until(() -> {
            var fresh = scanner.fetch("/list").headers().firstValue("ETag").orElseThrow();
            return scanner.fetch("/list", "If-None-Match", fresh).statusCode() == 304;
        });
        assertThat(scanner.fetch("/root").headers().firstValue("Content-Type")).contains("application/jwk+json");
        assertThat(scanner.fetch("/keys").statusCode()).isEqualTo(200);
        assertThat(scanner.fetch("/status/220104-99").statusCode()).isEqualTo(404);
        assertThat(scanner.fetch("/status/nothing").statusCode()).isEqualTo(400);
    }

    @Test
    void tamperedAndForeignCodesAreRefused() {
        var token = token(issued());
        await().until(() -> scanner.scan(token) instanceof Verification.Valid);
        var place = token.length() - 20;
        var other = token.charAt(place) == 'A' ? 'B' : 'A';
        assertThat(scanner.scan(token.substring(0, place) + other + token.substring(place + 1)))
                .isNotInstanceOf(Verification.Valid.class);
        assertThat(scanner.scan(token.substring(0, token.length() - 7))).isInstanceOf(Verification.Malformed.class);
    }

    /** No code is refused at any moment while one key takes over from the other. */
    @Test
    void rotationUnderLoadLosesNoScan() {
        var first = token(issued());
        var old = keyOf(first);
        await().until(() -> scanner.scan(first) instanceof Verification.Valid);
        var authority = scanner.valid(first).issuer().toString();
        api.post("admin", "/trust/authorities/" + authority + "/rotate", "").expect(200);
        api.post("admin", "/trust/authorities/" + authority + "/rotate", "").expect(200);
        var waiting = keysOf(Authority.of(authority)).stream()
                .filter(key -> key.at(clock.instant()) == AuthorityKey.State.PUBLISHED)
                .toList();
        assertThat(waiting).hasSize(1);
        var scanned = new ArrayList<String>();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    scanned.add(token(issued()));
                    for (var token : scanned) {
                        scanner.valid(token);
                    }
                    return scanned.stream()
                                    .filter(token -> !keyOf(token).equals(old))
                                    .count()
                            > 5;
                });
        assertThat(keyOf(scanned.getFirst())).isEqualTo(old);
        assertThat(keyOf(scanned.getLast()).value())
                .isEqualTo(waiting.getFirst().kid());
    }

    @Test
    void betrayedKeyIsTakenOutAndWhatItSignedIsSignedAnew() {
        var number = issued("op-drc", "ENERGY");
        var before = await().until(() -> token("op-drc", number), t -> scanner.scan(t) instanceof Verification.Valid);
        var kid = keyOf(before);
        var authority = scanner.valid(before).issuer();
        api.post("admin", "/trust/authorities/" + authority + "/betray", "{\"kid\": \"" + kid + "\"}")
                .expect(200);
        api.post("admin", "/trust/authorities/" + authority + "/betray", "{\"kid\": \"0000000000000000\"}")
                .expect(404);
        await().until(() -> scanner.scan(before) instanceof Verification.UnknownKey);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !token("op-drc", number).equals(before));
        var after = token("op-drc", number);
        await().until(() -> scanner.scan(after) instanceof Verification.Valid);
        var claims = scanner.valid(after);
        assertThat(claims.version()).isEqualTo(2);
        assertThat(await().until(() -> scanner.status(claims), Optional::isPresent))
                .contains(Status.VALID);
        await().until(() -> publishing.publish(clock.instant()) == 0);
    }

    @Test
    void passesOlderThanCodesAreSigned() {
        var number = issued();
        jdbc.sql("update pass set code_version = null where number = :number")
                .param("number", number)
                .update();
        jdbc.sql("delete from signed_code where number = :number")
                .param("number", number)
                .update();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.get("op-iit", "/passes/" + number + "/token").status() == 200);
        assertThat(claims(number).version()).isEqualTo(2);
    }

    /** As instances that start on an empty register do: the lock of the authority decides, in the database. */
    @Test
    void manyAtOnceMakeOneKey() throws Exception {
        var authority = Authority.of("222404-POST");
        atOnce(() -> keeping.create(authority, clock.instant(), ADMIN));
        assertThat(keysOf(authority)).hasSize(1);
        atOnce(() -> keeping.rotate(authority, ADMIN, clock.instant()));
        assertThat(keysOf(authority)).hasSize(2);
        keeping.retire(authority, ADMIN, clock.instant());
        assertThat(keysOf(authority))
                .allMatch(key -> key.signsUntil().isBefore(clock.instant().plusSeconds(62)));
    }

    private List<AuthorityKey> keysOf(Authority authority) {
        return keeping.all().stream()
                .filter(key -> key.authority().equals(authority))
                .toList();
    }

    private static void atOnce(Callable<?> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> done : threads.invokeAll(Collections.nCopies(6, work))) {
                done.get();
            }
        }
    }

    private String issued() {
        return issued("op-iit", "KEY_INDUSTRIAL");
    }

    private String issued(String operator, String goods) {
        return api.post(operator, "/desk/passes", form().goods(goods).json())
                .expect(201)
                .at("/number");
    }

    private void change(String number, String what, String body) {
        api.post("op-iit", "/passes/" + number + "/" + what, body).expect(200);
    }

    private String token(String number) {
        return token("op-iit", number);
    }

    private String token(String account, String number) {
        return api.get(account, "/passes/" + number + "/token").expect(200).at("/token");
    }

    private PassClaims claims(String number) {
        var token = token(number);
        await().until(() -> scanner.scan(token) instanceof Verification.Valid);
        return scanner.valid(token);
    }

    private static KeyId keyOf(String token) {
        return switch (PassTokens.inspect(token)) {
            case Inspection.Legible legible -> legible.keyId();
            case Inspection.Malformed malformed -> throw new AssertionError(malformed.text());
        };
    }

    private void awaitStatus(PassClaims claims, Status expected, String what) {
        var start = System.nanoTime();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> scanner.status(claims)
                        .filter(status -> status == expected)
                        .isPresent());
        LoggerFactory.getLogger(getClass())
                .info("{}: in the status list after {} ms", what, (System.nanoTime() - start) / 1_000_000);
    }

    private static PassState heard(String number, int version) {
        return JSON.readValue(
                Heard.until(
                                Topics.PASSES,
                                number,
                                record -> JSON.readValue(record.value(), PassState.class)
                                                .version()
                                        == version)
                        .getLast()
                        .value(),
                PassState.class);
    }

    /** As the drawing that it is: looking for a code as in a photograph, this reader misses one drawing in twenty. */
    private static String read(byte[] png) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
