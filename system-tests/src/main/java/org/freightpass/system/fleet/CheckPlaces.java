package org.freightpass.system.fleet;

/** The last place of numbers that carry their own check: resident IDs (GB 11643) and credit codes (GB 32100). */
public final class CheckPlaces {

    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";
    private static final String CREDIT_PLACES = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int CREDIT_MODULUS = 31;

    private CheckPlaces() {}

    /** The ID number that begins with these 17 digits. */
    public static String residentId(String first17) {
        int sum = 0;
        for (int i = 0; i < ID_WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return first17 + ID_CHECKS.charAt(sum % ID_CHECKS.length());
    }

    /** The credit code that begins with these 17 places. */
    public static String creditCode(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < first17.length(); i++) {
            sum += CREDIT_PLACES.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % CREDIT_MODULUS;
        }
        return first17 + CREDIT_PLACES.charAt((CREDIT_MODULUS - sum % CREDIT_MODULUS) % CREDIT_MODULUS);
    }
}
