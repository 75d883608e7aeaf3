import java.time.Instant;
import org.freightpass.passtoken.PassClaims;
import org.freightpass.passtoken.PassTokens;
import org.freightpass.passtoken.status.PublishedList;
import org.freightpass.passtoken.status.StatusLists;
import org.freightpass.passtoken.trust.Keys;
import org.freightpass.passtoken.trust.Verification;

/** Verifies a pass without a network; needs pass-token. Keys are those of a verified trust list. */
public final class Verify {
    public static String standing(String token, Keys keys, byte[] statusList, Instant now) {
        return switch (PassTokens.verify(token, keys)) {
            case Verification.Malformed<PassClaims> malformed -> "NONE";
            case Verification.UnknownKey<PassClaims> unknown -> "UNVERIFIED";
            case Verification.Invalid<PassClaims> invalid -> "FORGED";
            case Verification.Valid<PassClaims>(var pass) -> standing(pass, StatusLists.verify(statusList, keys), now);
        };
    }

    private static String standing(PassClaims pass, Verification<PublishedList> read, Instant now) {
        if (!(read instanceof Verification.Valid<PublishedList>(var list))
                || !list.id().equals(pass.statusList())
                || !now.isBefore(list.expiresAt())) {
            return "UNVERIFIED";
        }
        return list.statuses().at(pass.status().index()).map(status -> switch (status) {
            case INVALID -> "REVOKED";
            case SUSPENDED, APPLICATION_SPECIFIC -> "SUSPENDED";
            case VALID -> switch (pass.at(now)) {
                case NOT_YET -> "NOT_YET_VALID";
                case OVER -> "EXPIRED";
                case COVERED -> "VALID";
            };
        }).orElse("UNVERIFIED");
    }
}
