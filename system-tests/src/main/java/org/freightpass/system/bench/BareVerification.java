package org.freightpass.system.bench;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.freightpass.passtoken.key.Es256;
import org.freightpass.system.load.Load;
import org.freightpass.system.load.Worker;

/** ES256 as the provider has it, of a message as long as a pass's, on all cores. */
final class BareVerification {

    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final int MESSAGE_BYTES = 180;

    private BareVerification() {}

    static double perSecond(Duration time) throws Exception {
        Provider provider = provider();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        byte[] message = new byte[MESSAGE_BYTES];
        byte[] signature = sign(provider, pair.getPrivate(), message);
        List<Worker> workers = onAllCores(() -> verify(provider, pair.getPublic(), message, signature));
        Load.closed(workers, time.dividedBy(2));
        return Load.closed(workers, time).perSecond();
    }

    /** The one that the passes are verified with. */
    private static Provider provider() throws ReflectiveOperationException {
        if (Es256.nativeLibrary().isEmpty()) {
            return Security.getProvider("SunEC");
        }
        return (Provider) Class.forName("com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider")
                .getField("INSTANCE")
                .get(null);
    }

    static List<Worker> onAllCores(Worker worker) {
        return IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(core -> worker)
                .toList();
    }

    private static byte[] sign(Provider provider, PrivateKey key, byte[] message) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM, provider);
        signature.initSign(key);
        signature.update(message);
        return signature.sign();
    }

    private static boolean verify(Provider provider, PublicKey key, byte[] message, byte[] signed)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM, provider);
        signature.initVerify(key);
        signature.update(message);
        return signature.verify(signed);
    }
}
