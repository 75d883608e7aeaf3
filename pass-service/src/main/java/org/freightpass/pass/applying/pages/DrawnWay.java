package org.freightpass.pass.applying.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Divisions;
import org.freightpass.contracts.ProvinceDrawing;
import org.freightpass.pass.applying.ApplicationForm;
import org.freightpass.pass.roads.Way;

/** A form's way, drawn as far as its places are known, in a province with the names of its prefectures. Stateless. */
record DrawnWay(Way way, List<ProvinceDrawing.Seat> seats) {
    private static final String ZEROS = "000000";

    static DrawnWay of(ApplicationForm form) {
        var route = form.route();
        var codes = Stream.of(Stream.of(route.origin()), route.via().stream(), Stream.of(route.destination()))
                .flatMap(places -> places)
                .filter(Objects::nonNull)
                .map(DrawnWay::division)
                .flatMap(Optional::stream)
                .toList();
        return new DrawnWay(Way.of(codes), ProvinceDrawing.seats());
    }

    private static Optional<DivisionCode> division(String code) {
        return code.matches("(\\d\\d){1,3}")
                ? Divisions.standard().find(code + ZEROS.substring(code.length()))
                : Optional.empty();
    }
}
