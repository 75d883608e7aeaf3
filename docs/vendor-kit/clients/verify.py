# Verifies passes without a network: python3 verify.py ../vectors.json. Needs cbor2 and cryptography (Debian: python3-cbor2,
# python3-cryptography).
import base64, json, re, sys, zlib
from datetime import datetime, timezone
import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.hashes import SHA256

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
COLOURS = {1: "BLUE", 2: "YELLOW", 3: "BLACK", 4: "WHITE", 5: "GREEN", 9: "OTHER", 91: "FARM_YELLOW", 92: "FARM_GREEN",
           93: "YELLOW_GREEN", 94: "GRADIENT_GREEN"}
GOODS = "MEDICAL LIVING RESERVE POST_EXPRESS AGRICULTURE ENERGY RAW_MATERIAL KEY_INDUSTRIAL FOREIGN_TRADE OTHER".split()
TYPES = "UNIFIED IN_PROVINCE EMERGENCY STAFF_SHUTTLE".split()
AUTHORITY = r"\d{6}-(DRC|IIT|PS|TRANSPORT|COMMERCE|AGRICULTURE|POST|TRAFFIC_GROUP)"


class Malformed(Exception):
    pass


def must(fact):
    if not fact:
        raise Malformed


def time(seconds):
    must(type(seconds) is int)
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def base45(text):
    out = bytearray()
    for i in range(0, len(text), 3):
        group = [ALPHABET.find(letter) for letter in text[i:i + 3]]
        must(len(group) > 1 and min(group) >= 0)
        out += sum(value * 45 ** place for place, value in enumerate(group)).to_bytes(len(group) - 1, "big")
    return bytes(out)


def inflate(data, most):
    stream = zlib.decompressobj()
    out = stream.decompress(data, most)
    must(stream.eof and not stream.unused_data and not stream.unconsumed_tail)
    return out


def decode(data):
    from io import BytesIO
    stream = BytesIO(data)
    value = cbor2.load(stream)
    must(not stream.read(1))
    return value


def sign1(data, keys):  # COSE_Sign1, RFC 9052: the claims, and what is to be said of the signature
    message = decode(data)
    message = message.value if message.tag == 61 else message
    must(message.tag == 18)
    header, unsigned, payload, signature = message.value
    signed, claims = decode(header), decode(payload)
    kid = signed.get(4, unsigned.get(4))
    must(signed[1] == -7 and len(kid) == 8 and len(signature) == 64 and type(claims) is dict)
    known, trusted = [key for key in keys if key["kid"] == kid.hex()], False
    for key in known:
        x, y = (int.from_bytes(base64.urlsafe_b64decode(key[c] + "="), "big") for c in "xy")
        r, s = (int.from_bytes(part, "big") for part in (signature[:32], signature[32:]))
        to_sign = cbor2.dumps(["Signature1", header, b"", payload])
        try:
            ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key().verify(
                utils.encode_dss_signature(r, s), to_sign, ec.ECDSA(SHA256()))
            trusted |= key["authority"] == claims[1] and key["signsFrom"] <= time(claims[6]) < key["signsUntil"]
        except InvalidSignature:
            pass
    return claims, "valid" if trusted else "invalid" if known else "unknown-key"


def read(claims):
    p = claims[-65537]
    must(re.fullmatch(r"[JES]?\d{12}", claims[2]) and re.fullmatch(AUTHORITY, claims[1]))
    places = [str(int.from_bytes(p[7][i:i + 3], "big")) for i in range(0, len(p[7]), 3)]
    return dict(issuer=claims[1], number=claims[2], version=p[1], type=TYPES[p[2]], plate=p[3], plateColour=COLOURS[p[4]],
                origin=str(int.from_bytes(p[5], "big")), destination=str(int.from_bytes(p[6], "big")), via=places,
                returnTrip=p[8], goods=GOODS[p[9]], issuedAt=time(claims[6]), validFrom=time(claims[5]),
                validUntil=time(claims[4]), crew=[p[10][i:i + 2].hex() for i in range(0, len(p[10]), 2)], list=p[11],
                index=p[12])


def status(token, claims, keys, now):  # 0 valid, 1 invalid, 2 suspended, None where the list does not say
    said, signature = sign1(base64.b64decode(token or ""), keys)
    name = "https://freightpass.org/status/%s-%d" % (claims["issuer"][:6], claims["list"])
    must(signature == "valid" and said[2] == name and now < time(said[4]))
    bits = inflate(said[65533]["lst"], 262144)
    return bits[claims["index"] // 4] >> claims["index"] % 4 * 2 & 3


def verify(token, keys, status_list, now):
    try:
        must(token.startswith("FP1:") and len(token) <= 1024)
        claims, signature = sign1(inflate(base45(token[4:]), 1024), keys)
        claims = read(claims)
    except Exception:
        return dict(signature="malformed", standing="NONE", claims=None)
    if signature != "valid":
        return dict(signature=signature, standing="FORGED" if signature == "invalid" else "UNVERIFIED", claims=claims)
    try:
        said = status(status_list, claims, keys, now)
    except Exception:
        said = None
    standing = ("UNVERIFIED" if said is None else "REVOKED" if said == 1 else "SUSPENDED" if said
                else "EXPIRED" if now >= claims["validUntil"] else "NOT_YET_VALID" if now < claims["validFrom"] else "VALID")
    return dict(signature=signature, standing=standing, claims=claims)


wrong = [vector["name"] for vector in json.load(open(sys.argv[1]))
         if verify(vector["token"], vector["trust"], vector["statusList"], vector["now"]) != vector["expected"]]
print("wrong: " + ", ".join(wrong) if wrong else "all right")
sys.exit(bool(wrong))
