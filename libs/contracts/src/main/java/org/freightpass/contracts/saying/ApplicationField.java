package org.freightpass.contracts.saying;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Every field of an application that a reason for its return can name, by its path in the body that applies for it; one
 * of several has its position in brackets, from 0: {@code crew[0].name}. Paths are part of the contract: none changes,
 * new ones are added. A test of notification-service holds that each has its words in both languages.
 */
public enum ApplicationField {
    FIRM("firmId"),
    DIVISION("applicantDivision"),
    VEHICLE("vehicle"),
    PLATE("vehicle.plate"),
    PLATE_COLOUR("vehicle.plateColour"),
    VIN("vehicle.vin"),
    TRANSPORT_CERTIFICATE("vehicle.transportCertificate"),
    TRAILER("vehicle.trailerPlate"),
    GOODS("goods"),
    GOODS_CATEGORY("goods.category"),
    GOODS_NAME("goods.name"),
    GOODS_QUANTITY("goods.quantity"),
    ROUTE("route"),
    ORIGIN("route.origin"),
    DESTINATION("route.destination"),
    VIA("route.via"),
    RETURN_TRIP("route.returnTrip"),
    CREW("crew"),
    ROLE("crew.role"),
    NAME("crew.name"),
    DOCUMENT_TYPE("crew.documentType"),
    DOCUMENT_NUMBER("crew.documentNumber"),
    TELEPHONE("crew.telephone"),
    CONSIGNOR("consignor"),
    CONSIGNEE("consignee"),
    VALID_FROM("validFrom"),
    VALID_UNTIL("validUntil"),
    REPLACES("replaces"),
    TYPE("type"),
    TASK("task"),
    TASK_TEXT("task.text"),
    TASK_ORDERED_BY("task.orderedBy");

    private static final Pattern POSITION = Pattern.compile("\\[[0-9]{1,3}]");

    private final String path;

    ApplicationField(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** The path of the one at this position, from 0, of a list of persons or places. */
    public String pathOf(int position) {
        String list = this == VIA ? path : CREW.path;
        return list + "[" + position + "]" + path.substring(list.length());
    }

    /** The field of this path, with or without a position, unless only a newer writer knows it. */
    public static Optional<ApplicationField> find(String path) {
        String bare = POSITION.matcher(path).replaceFirst("");
        return Arrays.stream(values()).filter(field -> field.path.equals(bare)).findFirst();
    }
}
