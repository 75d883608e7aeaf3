package org.freightpass.contracts.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.freightpass.contracts.event.payload.Alert;
import org.freightpass.contracts.event.payload.ApplicationState;
import org.freightpass.contracts.event.payload.Beat;
import org.freightpass.contracts.event.payload.CheckpointState;
import org.freightpass.contracts.event.payload.ClosureState;
import org.freightpass.contracts.event.payload.FirmState;
import org.freightpass.contracts.event.payload.InspectionRecord;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.contracts.event.payload.RegimeState;
import org.freightpass.contracts.event.payload.RiskAreaState;
import org.freightpass.contracts.event.payload.ServiceAreaState;
import org.freightpass.contracts.event.payload.SignedList;
import org.freightpass.contracts.event.payload.TestPointState;

/**
 * Every event: its logical name and version make the {@code ce_type} (never a class name), its topic says where it
 * goes, its payload what it carries. A change that old readers cannot take is a new version beside the old one.
 */
public enum EventType {
    PASS_ISSUED("pass.issued", 1, Topic.PASSES, PassState.class),
    PASS_AMENDED("pass.amended", 1, Topic.PASSES, PassState.class),
    PASS_SUSPENDED("pass.suspended", 1, Topic.PASSES, PassState.class),
    PASS_RESUMED("pass.resumed", 1, Topic.PASSES, PassState.class),
    PASS_REVOKED("pass.revoked", 1, Topic.PASSES, PassState.class),
    PASS_REPLACED("pass.replaced", 1, Topic.PASSES, PassState.class),
    PASS_CANCELLED("pass.cancelled", 1, Topic.PASSES, PassState.class),
    PASS_EXPIRED("pass.expired", 1, Topic.PASSES, PassState.class),
    APPLICATION_SUBMITTED("application.submitted", 1, Topic.APPLICATIONS, ApplicationState.class),
    APPLICATION_CLAIMED("application.claimed", 1, Topic.APPLICATIONS, ApplicationState.class),
    APPLICATION_RELEASED("application.released", 1, Topic.APPLICATIONS, ApplicationState.class),
    APPLICATION_RETURNED("application.returned", 1, Topic.APPLICATIONS, ApplicationState.class),
    APPLICATION_REJECTED("application.rejected", 1, Topic.APPLICATIONS, ApplicationState.class),
    APPLICATION_APPROVED("application.approved", 1, Topic.APPLICATIONS, ApplicationState.class),
    APPLICATION_WITHDRAWN("application.withdrawn", 1, Topic.APPLICATIONS, ApplicationState.class),
    APPLICATION_OVERDUE("application.overdue", 1, Topic.APPLICATIONS, ApplicationState.class),
    TRUST_LIST_SIGNED("trust-list.signed", 1, Topic.TRUST, SignedList.class),
    STATUS_LIST_SIGNED("status-list.signed", 1, Topic.TRUST, SignedList.class),
    FIRM_REGISTERED("firm.registered", 1, Topic.FIRMS, FirmState.class),
    FIRM_CONFIRMED("firm.confirmed", 1, Topic.FIRMS, FirmState.class),
    FIRM_CHANGED("firm.changed", 1, Topic.FIRMS, FirmState.class),
    CHECKPOINT_REGISTERED("checkpoint.registered", 1, Topic.CHECKPOINTS, CheckpointState.class),
    CHECKPOINT_REMOVAL_ORDERED("checkpoint.removal-ordered", 1, Topic.CHECKPOINTS, CheckpointState.class),
    CHECKPOINT_REMOVED("checkpoint.removed", 1, Topic.CHECKPOINTS, CheckpointState.class),
    REGIME_SET("regime.set", 1, Topic.ROADS, RegimeState.class),
    CLOSURE_SET("closure.set", 1, Topic.ROADS, ClosureState.class),
    RISK_AREA_SET("risk-area.set", 1, Topic.ROADS, RiskAreaState.class),
    SERVICE_AREA_SET("service-area.set", 1, Topic.ROADS, ServiceAreaState.class),
    TEST_POINT_SET("test-point.set", 1, Topic.ROADS, TestPointState.class),
    INSPECTION_RECORDED("inspection.recorded", 1, Topic.INSPECTIONS, InspectionRecord.class),
    ALERT_RAISED("alert.raised", 1, Topic.ALERTS, Alert.class),
    HEARTBEAT_BEAT("heartbeat.beat", 1, Topic.HEARTBEAT, Beat.class);

    private static final Map<String, EventType> BY_WIRE_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireType, Function.identity()));

    private final String logicalName;
    private final int version;
    private final Topic topic;
    private final Class<? extends Record> payload;
    private final String wireType;

    EventType(String logicalName, int version, Topic topic, Class<? extends Record> payload) {
        this.logicalName = logicalName;
        this.version = version;
        this.topic = topic;
        this.payload = payload;
        this.wireType = logicalName + ".v" + version;
    }

    /** The event of a {@code ce_type} such as {@code pass.issued.v1}; nothing where this version knows none. */
    public static Optional<EventType> find(String wireType) {
        return Optional.ofNullable(BY_WIRE_TYPE.get(wireType));
    }

    /** The events that a topic carries. */
    public static List<EventType> on(Topic topic) {
        return Arrays.stream(values()).filter(type -> type.topic == topic).toList();
    }

    /** The {@code ce_type}: {@code pass.issued.v1}. */
    public String wireType() {
        return wireType;
    }

    public String logicalName() {
        return logicalName;
    }

    public int version() {
        return version;
    }

    public Topic topic() {
        return topic;
    }

    public Class<? extends Record> payload() {
        return payload;
    }

    /** The payload's name among schemas and samples: {@code pass-state}. */
    public String payloadName() {
        return payload.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Where in this jar the payload's JSON Schema lies. */
    public String schemaResource() {
        return "contracts/" + payloadName() + "/v" + version + ".schema.json";
    }
}
