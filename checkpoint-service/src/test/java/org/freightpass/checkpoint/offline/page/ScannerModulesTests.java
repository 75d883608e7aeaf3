package org.freightpass.checkpoint.offline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.freightpass.checkpoint.TestTrust;
import org.freightpass.checkpoint.deciding.json.ShippedTable;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.Reading;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.passtoken.PassClaims;
import org.freightpass.passtoken.PassTokens;
import org.freightpass.passtoken.trust.Verification;
import org.freightpass.passtoken.wire.Base45;
import org.freightpass.passtoken.wire.Zlib;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page's own readers say what the libraries' do: of good input, of broken input, of any input. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScannerModulesTests {
    private static final Path PAGE = Path.of("src/main/resources/static/scan").toAbsolutePath();
    private static final String RUN = """
            // What browsers have and a bare engine has not.
            globalThis.TextDecoder = class { decode(b) { return decodeURIComponent(String.fromCharCode(...b).split('')
              .map((c) => '%' + c.charCodeAt(0).toString(16).padStart(2, '0')).join('')); } };
            globalThis.TextEncoder = class { encode(t) { return Uint8Array.from(unescape(encodeURIComponent(t)),
              (c) => c.charCodeAt(0)); } };
            import { readNumber, readPlate, shownNumber } from 'PAGE/typed.js';
            import { base45 } from 'PAGE/token/base45.js';
            import { parse } from 'PAGE/token/pass.js';
            import { KEYS, moment } from 'PAGE/text.js';
            import { judge } from 'PAGE/judge.js';
            import { bytesOf, certified, isNoStepBack, rootKeys, sha256 } from 'PAGE/certify.js';
            globalThis.atob = (text) => String.fromCharCode(...JAVA.base64(text));
            globalThis.crypto = { subtle: {
              importKey: async (format, raw) => raw,
              digest: async (name, bytes) => Uint8Array.from(JAVA.sha256(Array.from(bytes))).buffer,
              verify: async (name, key, signature, signed) =>
                JAVA.verify(Array.from(key), Array.from(signature), Array.from(signed)),
            } };
            const tried = (work) => { try { return work(); } catch (fault) { return `fault ${fault.message}`; } };
            globalThis.page = {
              number: (text) => readNumber(text).number ?? null,
              plate: (text) => readPlate(text).plate ?? null,
              shown: (number) => shownNumber(number),
              base45: (text) => tried(() => [...base45(text)].join(' ')),
              pass: (bytes) => tried(() => { const p = parse(Uint8Array.from(bytes.split(' ').map(Number))).pass;
                return [p.issuer, p.number, p.version, p.plate, p.plateColour, p.origin, p.destination, p.via.join('/'),
                  p.returnTrip, p.goods, p.validFrom, p.validUntil, p.crew.length, p.statusList, p.statusIndex].join(','); }),
              judge: (kit, request) => {
                const bare = JSON.parse(kit);
                const asked = JSON.parse(request);
                judge({ ...bare, isOver: () => false, statusOf: async () => null }, asked, null, 'en', bare.asOf)
                  .then((answer) => { globalThis.page.judged = JSON.stringify(answer); },
                    (fault) => { globalThis.page.judged = String(fault); });
              },
              // What the page makes of a kit, as the vendor kit words it.
              kit: (text) => {
                const { kit, contents, root, now } = JSON.parse(text);
                const check = async () => {
                  const list = await certified(kit, await rootKeys({ keys: [root] }));
                  for (const { name, sha256: told } of kit.parts) {
                    if (told !== await sha256(bytesOf(contents[name]))) return 'refused';
                  }
                  if (!list) return 'uncertified';
                  return Date.parse(now) < list.expiresAt * 1000 ? 'certified' : 'over';
                };
                check().then((said) => { globalThis.page.said = said; },
                  (fault) => { globalThis.page.said = fault.constructor.name === 'NotOurs' ? 'refused' : String(fault); });
              },
              back: (held, list, now) => tried(() => isNoStepBack(JSON.parse(held), JSON.parse(list), now) ?? 'taken'),
              moment,
              keys: () => [KEYS.zh.join(), KEYS.en.join()].join('|'),
            };
            """;

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Context context = Context.newBuilder("js")
            .allowIO(IOAccess.ALL)
            .allowHostAccess(HostAccess.ALL)
            .option("engine.WarnInterpreterOnly", "false")
            .timeZone(ZoneId.of("America/New_York"))
            .build();
    private Value page = context.asValue(null);

    @BeforeAll
    void load() throws IOException {
        context.getBindings("js").putMember("JAVA", new Cryptography());
        assertThat(Files.exists(PAGE.resolve("typed.js"))).isTrue();
        context.eval(Source.newBuilder("js", RUN.replace("PAGE", PAGE.toString()), "run.mjs")
                .mimeType("application/javascript+module")
                .build());
        page = context.getBindings("js").getMember("page");
    }

    @AfterAll
    void close() {
        context.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22010400000177",
                "220104 000001 77",
                "220104-000001-77",
                "22010400000178",
                "22010400000117",
                "J22010400000112",
                "j 220104 000001 12",
                "２２０１０４００００００１７７",
                "",
                "220104",
                "X22010400000177",
                "220104000000"
            })
    void typedNumberIsReadAsTheLibraryReadsIt(String typed) {
        var read = TypedNumber.read(typed) instanceof Reading.Good<TypedNumber>(var good)
                ? good.number().value()
                : null;

        assertThat(call("number", typed)).isEqualTo(read);
    }

    @Test
    void everyWrongPlaceAndEverySwapIsNoticed() {
        var typed = new TypedNumber(new PassNumber("220104000001")).value();
        for (var at = 0; at < typed.length(); at++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                var changed = typed.substring(0, at) + digit + typed.substring(at + 1);
                assertThat(call("number", changed) != null).as(changed).isEqualTo(changed.equals(typed));
            }
        }
        for (var at = 0; at + 1 < typed.length(); at++) {
            var swapped = typed.substring(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.substring(at + 2);
            assertThat(call("number", swapped) != null).as(swapped).isEqualTo(swapped.equals(typed));
        }
        assertThat(call("shown", "220104000001")).isEqualTo(new TypedNumber(new PassNumber("220104000001")).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "吉A12345",
                "吉a·12345",
                "吉A12345D",
                "辽B1234挂",
                "吉I12345",
                "吉A1234O",
                "A12345",
                "吉A123",
                "",
                "吉A1234567"
            })
    void plateIsReadAsTheLibraryReadsIt(String typed) {
        var read = Plate.read(typed) instanceof Reading.Good<Plate>(var good) ? good.value() : null;

        assertThat(call("plate", typed)).isEqualTo(read);
    }

    @Test
    void base45IsWhatItIsInJava() {
        var random = new Random(45);
        for (var length = 0; length < 40; length++) {
            var bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(call("base45", Base45.encode(bytes))).isEqualTo(unsigned(bytes));
        }
        for (var bad : List.of("A", ":::", "GGW", "::", "abc", "AB!")) {
            assertThat(call("base45", bad)).as(bad).isEqualTo("fault BASE45");
        }
    }

    /** One byte of a good message changed, one after the other: both readers take it or neither does. */
    @Test
    void bothReadersAgreeOnEveryChangedByte() {
        var claims = TestTrust.claims(new PassNumber("220104000001"), 3, "吉A12345", 4711, List.of("31002X"));
        var good = bytes(TestTrust.SHARED.token(claims));
        assertThat(call("pass", unsigned(good))).isEqualTo(words(claims));

        var disagreed = new ArrayList<String>();
        var random = new Random(9052);
        for (var at = 0; at < good.length; at++) {
            var changed = good.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            var java = java(changed);
            var js = call("pass", unsigned(changed));
            if (!String.valueOf(js).equals(java)
                    && !(java.isEmpty() && String.valueOf(js).startsWith("fault"))) {
                disagreed.add("byte " + at + ": " + java + " but " + js);
            }
        }
        assertThat(disagreed).isEmpty();
    }

    static Stream<JsonNode> kits() throws IOException {
        return MAPPER.readTree(Files.readString(Path.of("../docs/vendor-kit/offline-kits.json")))
                .valueStream();
    }

    /** Each link of the chain that may be broken, as the vendor kit has them. */
    @ParameterizedTest
    @MethodSource("kits")
    void kitIsTakenOrRefusedAsTheVendorKitSays(JsonNode vector) {
        page.invokeMember("kit", MAPPER.writeValueAsString(vector));

        assertThat(page.getMember("said").asString())
                .as(vector.get("name").asString())
                .isEqualTo(vector.get("expected").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | null | 5000 | taken",
                "{\"certified\": false, \"expiresAt\": 9000} | null | 5000 | taken",
                "{\"certified\": true, \"expiresAt\": 9000} | null | 8999 | fault UNSIGNED",
                "{\"certified\": true, \"expiresAt\": 9000} | null | 9000 | taken",
                "{\"certified\": true, \"expiresAt\": 9000, \"issuedAt\": 400} | {\"issuedAt\": 100} | 5000 | taken",
                "{\"certified\": true, \"expiresAt\": 9000, \"issuedAt\": 401} | {\"issuedAt\": 100} | 5000 | fault OLDER",
            })
    void certifiedKitMakesNoRoomForLess(String held, String list, double now, String said) {
        assertThat(page.invokeMember("back", held, list, now).asString()).isEqualTo(said);
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        var sides = String.valueOf(page.invokeMember("keys").asString()).split("\\|", -1);

        assertThat(sides[0].split(",", -1)).containsExactly(sides[1].split(",", -1));
    }

    @Test
    void timesAreTheProvincesWhateverZoneTheTelephoneIsSetTo() {
        assertThat(call("moment", "2022-04-20T16:30:00Z")).contains("4/21", "00:30");
    }

    @ParameterizedTest
    @CsvSource({
        "RETAINED,                                                         , UNVERIFIED, PLATE_NOT_LOOKED_UP",
        "REMOVAL_ORDERED, 2022-04-20T08:00:01Z,                              UNVERIFIED, PLATE_NOT_LOOKED_UP",
    })
    void withoutANetworkAPlateAloneIsUnverified(String status, @Nullable String until, String standing, String reason) {
        var answer = judge(register(status, until));

        assertThat(answer.path("pass").path("standing").asString()).isEqualTo(standing);
        assertThat(answer.path("outcome").asString()).isEqualTo("SAMPLE_AND_RELEASE");
        assertThat(answer.path("reasons").findValuesAsString("code"))
                .contains(reason)
                .doesNotContain("NO_PASS");
        assertThat(answer.has("refused")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"REGISTERED, ", "REMOVED, ", "REMOVAL_ORDERED, 2022-04-20T08:00:00Z"})
    void whereNoChecksMayBeHeldTheVehicleGoesAndTheQueueCanSaySo(String status, @Nullable String until) {
        var answer = judge(register(status, until));

        assertThat(answer.path("refused").asString()).isEqualTo("CHECKPOINT_NOT_APPROVED");
        assertThat(answer.path("outcome").asString()).isEqualTo("RELEASE");
        assertThat(answer.path("pass").path("standing").asString()).isEqualTo("UNVERIFIED");
        assertThat(answer.path("text").asString()).contains("does not retain");
    }

    @Test
    void withoutARegisterNothingIsSaidOfACheckpoint() {
        assertThat(judge(null).isNull()).isTrue();
    }

    private JsonNode judge(@Nullable Map<String, Object> register) {
        var kit = new HashMap<String, Object>();
        kit.put("rules", MAPPER.readTree(ShippedTable.deciding().table().text()));
        kit.put("regimes", Map.of("regimes", List.of(), "defaultRuleSet", "2022-04-18"));
        kit.put("asOf", Instant.parse("2022-04-20T08:00:00Z").toEpochMilli());
        kit.put("register", register);
        var driver = Map.of("role", "DRIVER", "temperatureC", 36.5, "healthCode", "GREEN", "itineraryStarred", false);
        var request = Map.of("checkpoint", "CP220302001", "plate", "吉A12345", "persons", List.of(driver));
        page.invokeMember("judge", MAPPER.writeValueAsString(kit), MAPPER.writeValueAsString(request));
        return MAPPER.readTree(page.getMember("judged").asString());
    }

    private static Map<String, Object> register(String status, @Nullable String until) {
        var entry = new HashMap<String, Object>();
        entry.put("code", "CP220302001");
        entry.put("county", "220302");
        entry.put("site", "ROAD");
        entry.put("status", status);
        entry.put("removalDeadline", until);
        return Map.of("home", "220000", "checkpoints", List.of(entry));
    }

    private @Nullable String call(String name, String argument) {
        var answer = page.invokeMember(name, argument);
        return answer.isNull() ? null : answer.asString();
    }

    /** What the library reads; empty where it says malformed. */
    private static String java(byte[] message) {
        return switch (PassTokens.verify(TestTrust.text(message), id -> List.of())) {
            case Verification.UnknownKey<PassClaims>(var claims, var key) -> words(claims);
            case Verification.Valid<PassClaims>(var claims) -> words(claims);
            case Verification.Invalid<PassClaims>(var claims, var refusal) -> words(claims);
            case Verification.Malformed<PassClaims> malformed -> "";
        };
    }

    private static String words(PassClaims claims) {
        return List.of(
                        claims.issuer().toString(),
                        claims.number().value(),
                        claims.version(),
                        claims.plate().value(),
                        claims.plateColour(),
                        claims.origin().value(),
                        claims.destination().value(),
                        claims.via().stream().map(Object::toString).collect(Collectors.joining("/")),
                        claims.returnTrip(),
                        claims.goods(),
                        claims.validFrom().getEpochSecond(),
                        claims.validUntil().getEpochSecond(),
                        claims.crew().size(),
                        claims.status().list(),
                        claims.status().index())
                .stream()
                .map(Object::toString)
                .collect(Collectors.joining(","));
    }

    private static byte[] bytes(String token) {
        return Base45.decode(token, PassTokens.PREFIX.length())
                .then(compressed -> Zlib.inflate(compressed, PassTokens.MAX_BYTES))
                .otherwise((fault, text) -> new byte[0]);
    }

    private static String unsigned(byte[] bytes) {
        return IntStream.range(0, bytes.length)
                .mapToObj(i -> Integer.toString(bytes[i] & 0xff))
                .collect(Collectors.joining(" "));
    }

    /** What a browser's own cryptography does, by this library. */
    public static final class Cryptography {

        public int[] base64(String text) {
            return ints(Base64.getDecoder().decode(text));
        }

        public int[] sha256(List<Integer> content) throws NoSuchAlgorithmException {
            return ints(MessageDigest.getInstance("SHA-256").digest(bytes(content)));
        }

        /** ES256 by a raw point; signature and content as WebCrypto takes them. */
        public boolean verify(List<Integer> point, List<Integer> signature, List<Integer> signed)
                throws GeneralSecurityException {
            var raw = bytes(point);
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            var key = KeyFactory.getInstance("EC")
                    .generatePublic(new ECPublicKeySpec(
                            new ECPoint(
                                    new BigInteger(1, Arrays.copyOfRange(raw, 1, 33)),
                                    new BigInteger(1, Arrays.copyOfRange(raw, 33, 65))),
                            parameters.getParameterSpec(ECParameterSpec.class)));
            var es256 = Signature.getInstance("SHA256withECDSAinP1363Format");
            es256.initVerify(key);
            es256.update(bytes(signed));
            return es256.verify(bytes(signature));
        }

        private static byte[] bytes(List<Integer> numbers) {
            var bytes = new byte[numbers.size()];
            for (var i = 0; i < bytes.length; i++) {
                bytes[i] = numbers.get(i).byteValue();
            }
            return bytes;
        }

        private static int[] ints(byte[] bytes) {
            return IntStream.range(0, bytes.length).map(i -> bytes[i] & 0xff).toArray();
        }
    }
}
