package org.freightpass.checkpoint.stopping.links;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.freightpass.checkpoint.inspecting.Inspection;
import org.freightpass.checkpoint.inspecting.Inspections;
import org.freightpass.checkpoint.passes.KnownPass;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.checkpoint.recording.History;
import org.freightpass.checkpoint.recording.RecordedInspection;
import org.freightpass.checkpoint.stopping.KnownVehicles;
import org.freightpass.checkpoint.stopping.SeenInspection;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.springframework.stereotype.Component;

/** History knows every inspection; this instance's own state knows those that history has not got yet. */
@Component
class ServiceKnowledge implements KnownVehicles {
    private static final Set<String> KEEPING = Set.of("HOLD_HEALTH", "REFER_POLICE");
    private static final Set<String> SAMPLING = Set.of("TAKE_PCR", "TRACK_PCR");

    private final History history;
    private final Inspections recent;
    private final LocalView view;

    ServiceKnowledge(History history, Inspections recent, LocalView view) {
        this.history = history;
        this.recent = recent;
        this.view = view;
    }

    @Override
    public Optional<SeenInspection> inspection(UUID id) {
        return recent.find(id)
                .map(kept -> seen(kept.inspection()))
                .or(() -> history.find(id).map(ServiceKnowledge::seen));
    }

    @Override
    public boolean belong(PassNumber number, Plate plate) {
        return view.pass(number).filter(pass -> pass.plate().equals(plate)).isPresent();
    }

    @Override
    public List<PlaceCode> ahead(PassNumber number) {
        return view.pass(number).map(ServiceKnowledge::ahead).orElse(List.of());
    }

    private static List<PlaceCode> ahead(KnownPass pass) {
        var back = pass.returnTrip() ? Stream.of(PlaceCode.of(pass.origin())) : Stream.<PlaceCode>of();
        return Stream.of(pass.via().stream(), Stream.of(PlaceCode.of(pass.destination())), back)
                .flatMap(places -> places)
                .distinct()
                .toList();
    }

    private static SeenInspection seen(Inspection inspection) {
        var decision = inspection.decision();
        var number = inspection.passNumber();
        return new SeenInspection(
                inspection.id(),
                inspection.place().code(),
                inspection.vehicle().plate().value(),
                number == null ? null : number.value(),
                inspection.decidedAt(),
                KEEPING.contains(decision.outcome().toString()),
                decision.actions().stream().anyMatch(action -> SAMPLING.contains(action.toString())));
    }

    private static SeenInspection seen(RecordedInspection inspection) {
        return new SeenInspection(
                inspection.inspectionId(),
                new CheckpointCode(inspection.checkpoint()),
                inspection.plate(),
                inspection.passNumber(),
                inspection.decidedAt(),
                KEEPING.contains(inspection.outcome()),
                inspection.actions().stream().anyMatch(SAMPLING::contains));
    }
}
