package org.freightpass.system.ground;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.freightpass.passtoken.Inspection;
import org.freightpass.passtoken.PassClaims;
import org.freightpass.passtoken.PassTokens;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.system.ground.Fleets.Issued;

/** The stack's own signing keys: the same pass signed again is another code, and as good. */
public final class AuthorityKeys {

    private static final String ALIAS = "key";

    private final Database database;
    private final char[] password;
    private final Map<String, SigningKey> keys = new HashMap<>();

    private AuthorityKeys(Database database, char[] password) {
        this.database = database;
        this.password = password.clone();
    }

    public static AuthorityKeys of(Ground ground) throws IOException {
        String password =
                Files.readString(ground.stack().data().resolve("trust").resolve("password"));
        return new AuthorityKeys(ground.database("pass"), password.strip().toCharArray());
    }

    /** For each pass that many codes, given out in turn. */
    public Function<Issued, String> codes(List<Issued> passes, int each)
            throws SQLException, IOException, GeneralSecurityException {
        Map<String, List<String>> codes = new HashMap<>();
        for (String row : rows(passes)) {
            String[] columns = row.split(" ", 3);
            SigningKey key = key(columns[1]);
            PassClaims claims = claims(columns[2]);
            List<String> own = new ArrayList<>();
            for (int at = 0; at < each; at++) {
                own.add(PassTokens.sign(claims, key));
            }
            codes.put(columns[0], own);
        }
        AtomicInteger turn = new AtomicInteger();
        return pass -> {
            List<String> own = codes.getOrDefault(pass.number(), List.of());
            return own.get(Math.floorMod(turn.getAndIncrement() / passes.size(), own.size()));
        };
    }

    /** Number, key and code of each, asked for at once: a connection for each takes minutes. */
    private List<String> rows(List<Issued> passes) throws SQLException {
        String numbers = passes.stream().map(Issued::number).collect(Collectors.joining(" "));
        return database.texts(
                "SELECT number || ' ' || kid || ' ' || token FROM signed_code WHERE number = ANY(string_to_array(?, ' '))",
                numbers);
    }

    private static PassClaims claims(String code) {
        if (PassTokens.inspect(code) instanceof Inspection.Legible legible) {
            return legible.claimed();
        }
        throw new IllegalStateException("a code of the stack's own is not legible: " + code);
    }

    private SigningKey key(String kid) throws SQLException, IOException, GeneralSecurityException {
        SigningKey known = keys.get(kid);
        if (known != null) {
            return known;
        }
        SigningKey read = SigningKey.of(
                privateKey(bytes("store", kid)), VerificationKey.of(coordinate("x", kid), coordinate("y", kid)));
        keys.put(kid, read);
        return read;
    }

    private PrivateKey privateKey(byte[] sealed) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(sealed), password);
        return (PrivateKey) store.getKey(ALIAS, password);
    }

    private byte[] bytes(String column, String kid) throws SQLException {
        String query = "SELECT encode(" + column + ", 'base64') FROM trust_key WHERE kid = ?";
        return Base64.getMimeDecoder().decode(database.texts(query, kid).getFirst());
    }

    private byte[] coordinate(String column, String kid) throws SQLException {
        String query = "SELECT " + column + " FROM trust_key WHERE kid = ?";
        return Base64.getUrlDecoder().decode(database.texts(query, kid).getFirst());
    }
}
