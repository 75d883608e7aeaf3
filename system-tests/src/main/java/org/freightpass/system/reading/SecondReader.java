package org.freightpass.system.reading;

import COSE.Attribute;
import COSE.CoseException;
import COSE.HeaderKeys;
import COSE.Message;
import COSE.MessageTag;
import COSE.OneKey;
import COSE.Sign1Message;
import com.upokecenter.cbor.CBORObject;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A scanner by another maker: it trusts the root it was given and what that root signed, and verifies by cose-java, a
 * COSE implementation that the system does not use. Anything that does not verify is an IllegalStateException.
 */
public final class SecondReader {

    private static final int KEYS = -65538;
    private static final int PASS = -65537;
    private static final int STATUS_LIST = 65533;
    private static final int STATUSES = 32_768;
    private static final int EXPIRES = 4;
    private static final int NOT_BEFORE = 5;
    private static final int ISSUED = 6;
    private static final int CONFIRMATION = 8;
    private static final int DIGESTS = -65540;

    private final CBORObject keys;

    /**
     * Checks the trust list.
     *
     * @param root the pinned root, as JWK
     * @param trustList the list as it is served
     */
    public SecondReader(JsonNode root, byte[] trustList) {
        this.keys = claims(verified(trustList, rootKey(root))).get(number(KEYS));
    }

    /**
     * What a code says, verified.
     *
     * @param kid of the key that signed it, in hexadecimal
     * @param list of the division of its issuer
     * @param index its place there
     */
    public record Read(String number, String plate, String kid, String list, int index) {}

    /** Reads and verifies a pass's code. */
    public Read read(String code) {
        byte[] message = CodeText.message(code);
        CBORObject claims = claims(trusted(message));
        CBORObject pass = claims.get(number(PASS));
        String division = claims.get(number(1)).AsString().substring(0, 6);
        return new Read(
                claims.get(number(2)).AsString(),
                pass.get(number(3)).AsString(),
                kid(decoded(message)),
                division + "-" + pass.get(number(11)).AsInt32Value(),
                pass.get(number(12)).AsInt32Value());
    }

    /** The status of a place in a signed list: 0 valid, 1 invalid, 2 suspended. */
    public int status(byte[] list, int index) {
        CBORObject said = claims(trusted(list)).get(number(STATUS_LIST));
        byte[] bits = CodeText.inflate(said.get("lst").GetByteString(), STATUSES);
        return (bits[index / 4] >> (2 * (index % 4))) & 3;
    }

    /**
     * The digests that an offline kit's signed list holds, by the parts' names: the root endorses the key for kits, the key
     * signed the list, and the list's time lies within the endorsement's.
     *
     * @param kit as {@code GET /offline-kit} answers it
     */
    public static Map<String, String> kit(JsonNode root, JsonNode kit) {
        CBORObject endorsed = claims(verified(bytes(kit, "endorsement"), rootKey(root)));
        OneKey key = key(endorsed.get(number(CONFIRMATION)).get(number(1)));
        CBORObject list = claims(verified(bytes(kit, "signature"), key));
        if (!endorsed.get(number(2)).AsString().equals("offline-kit")
                || list.get(number(ISSUED)).AsInt64Value()
                        < endorsed.get(number(NOT_BEFORE)).AsInt64Value()
                || list.get(number(EXPIRES)).AsInt64Value()
                        > endorsed.get(number(EXPIRES)).AsInt64Value()) {
            throw new IllegalStateException("the endorsement " + endorsed + " does not cover the kit " + list);
        }
        Map<String, String> digests = new TreeMap<>();
        CBORObject parts = list.get(number(DIGESTS));
        parts.getKeys()
                .forEach(name -> digests.put(
                        name.AsString(),
                        HexFormat.of().formatHex(parts.get(name).GetByteString())));
        return digests;
    }

    private static byte[] bytes(JsonNode kit, String member) {
        return Base64.getDecoder().decode(kit.path(member).asString());
    }

    /** The message, once a key of the list with its kid, of its issuer's own or any of its division, has verified it. */
    private Sign1Message trusted(byte[] message) {
        String kid = kid(decoded(message));
        for (CBORObject trusted : keys.getValues()) {
            OneKey key = key(trusted.get(number(2)));
            Sign1Message read = decoded(message);
            if (kid.equals(Thumbprint.of(trusted.get(number(2)))) && validates(read, key)) {
                return read;
            }
        }
        throw new IllegalStateException("no key " + kid + " of the trust list verifies this");
    }

    private static Sign1Message verified(byte[] message, OneKey key) {
        Sign1Message read = decoded(message);
        if (!validates(read, key)) {
            throw new IllegalStateException("the key did not sign this");
        }
        return read;
    }

    private static boolean validates(Sign1Message message, OneKey key) {
        try {
            return message.validate(key);
        } catch (CoseException e) {
            throw new IllegalStateException("cose-java cannot verify this", e);
        }
    }

    private static Sign1Message decoded(byte[] message) {
        try {
            return (Sign1Message) Message.DecodeFromBytes(message, MessageTag.Sign1);
        } catch (CoseException e) {
            throw new IllegalStateException("cose-java cannot read this", e);
        }
    }

    private static OneKey key(CBORObject coseKey) {
        try {
            return new OneKey(coseKey);
        } catch (CoseException e) {
            throw new IllegalStateException("cose-java cannot read this key", e);
        }
    }

    private static OneKey rootKey(JsonNode jwk) {
        CBORObject key = CBORObject.NewMap();
        key.Add(1, 2).Add(-1, 1).Add(-2, coordinate(jwk, "x")).Add(-3, coordinate(jwk, "y"));
        return key(key);
    }

    private static byte[] coordinate(JsonNode jwk, String name) {
        return Base64.getUrlDecoder().decode(jwk.path(name).asString());
    }

    private static CBORObject claims(Sign1Message message) {
        return CBORObject.DecodeFromBytes(message.GetContent());
    }

    private static String kid(Sign1Message message) {
        return HexFormat.of()
                .formatHex(message.findAttribute(HeaderKeys.KID, Attribute.PROTECTED)
                        .GetByteString());
    }

    private static CBORObject number(int label) {
        return CBORObject.FromObject(label);
    }
}
