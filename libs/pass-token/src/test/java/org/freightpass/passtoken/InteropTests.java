package org.freightpass.passtoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.passtoken.PassFixtures.KEY;
import static org.freightpass.passtoken.PassFixtures.trusted;

import COSE.AlgorithmID;
import COSE.Attribute;
import COSE.CoseException;
import COSE.HeaderKeys;
import COSE.Message;
import COSE.MessageTag;
import COSE.OneKey;
import COSE.Sign1Message;
import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORObject;
import java.util.List;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.passtoken.trust.TrustedKey;
import org.freightpass.passtoken.trust.Verification;
import org.freightpass.passtoken.wire.Base45;
import org.freightpass.passtoken.wire.Cbor;
import org.freightpass.passtoken.wire.Fields;
import org.freightpass.passtoken.wire.Parsed;
import org.freightpass.passtoken.wire.Zlib;
import org.junit.jupiter.api.Test;

/** A second COSE implementation over another CBOR library, cose-java by August Cellars, agrees both ways. */
class InteropTests {

    @Test
    void theSecondImplementationVerifiesOurTokens() throws CoseException {
        var cose = bytes(PassTokens.sign(PassFixtures.pass(), KEY));

        var theirs = (Sign1Message) Message.DecodeFromBytes(cose, MessageTag.Sign1);

        assertThat(theirs.validate(theirKey(KEY))).isTrue();
        assertThat(theirs.validate(theirKey(SigningKey.generate()))).isFalse();
        assertThat(theirs.findAttribute(HeaderKeys.KID, Attribute.PROTECTED).GetByteString())
                .isEqualTo(KEY.id().bytes());
        var claims = CBORObject.DecodeFromBytes(theirs.GetContent());
        assertThat(claims.get(CBORObject.FromObject(2)).AsString()).isEqualTo("220104000001");
        assertThat(claims.get(CBORObject.FromObject(-65_537))
                        .get(CBORObject.FromObject(3))
                        .AsString())
                .isEqualTo("吉A12345");
    }

    @Test
    void weVerifyTokensOfTheSecondImplementation() throws Exception {
        var theirKey = OneKey.generateKey(AlgorithmID.ECDSA_256);
        var ourKey = ourKey(theirKey);
        var theirs = new Sign1Message();
        theirs.addAttribute(HeaderKeys.Algorithm, AlgorithmID.ECDSA_256.AsCBOR(), Attribute.PROTECTED);
        theirs.addAttribute(
                HeaderKeys.KID, CBORObject.FromObject(ourKey.key().id().bytes()), Attribute.UNPROTECTED);
        theirs.SetContent(ClaimBytes.write(PassFixtures.pass()));
        theirs.sign(theirKey);

        var text = PassTokensTests.text(theirs.EncodeToBytes());

        assertThat(PassTokens.verify(text, id -> List.of(ourKey)))
                .isEqualTo(new Verification.Valid<>(PassFixtures.pass()));
        assertThat(PassTokens.verify(text, id -> List.of(trusted(KEY)))).isInstanceOf(Verification.Invalid.class);
    }

    /** What we write is what the other library writes of the same values in its canonical form. */
    @Test
    void bothCborLibrariesWriteTheSame() {
        var ours = ClaimBytes.write(PassFixtures.pass());

        assertThat(CBORObject.DecodeFromBytes(ours).EncodeToBytes(new CBOREncodeOptions("ctap2canonical=true")))
                .isEqualTo(ours);
    }

    private static byte[] bytes(String text) {
        return Base45.decode(text, 4)
                .then(compressed -> Zlib.inflate(compressed, 1024))
                .otherwise((fault, reason) -> new byte[0]);
    }

    private static OneKey theirKey(SigningKey key) throws CoseException {
        return new OneKey(CBORObject.DecodeFromBytes(Cbor.write(key.publicKey().coseKey())));
    }

    private static TrustedKey ourKey(OneKey theirs) throws Exception {
        var coseKey = theirs.PublicKey().EncodeToBytes();
        var key = ((Parsed.Good<Fields>) Cbor.readFields(coseKey, 2)).value();
        return new TrustedKey(
                PassFixtures.CHAOYANG_IIT, VerificationKey.of(key), PassFixtures.KEY_FROM, PassFixtures.KEY_UNTIL);
    }
}
