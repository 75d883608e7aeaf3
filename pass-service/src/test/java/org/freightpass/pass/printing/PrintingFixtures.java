package org.freightpass.pass.printing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.contracts.TypedNumber;

/** Passes to print. */
public final class PrintingFixtures {
    public static final Instant NOON = Instant.parse("2022-04-20T04:00:00Z");
    public static final Reader DESK =
            new Reader("op-iit", "op-iit", new Reader.Desk(new DivisionCode("220100"), Department.IIT), false);
    public static final UUID FIRM = new UUID(0, 1);
    private static final String ADDRESS = "https://pass.example.org/p/22010400000177-7GKQ2M";

    private PrintingFixtures() {}

    public static PrintedPass pass(String number, PrintedPass.Standing standing) {
        return new PrintedPass(
                new PassNumber(number),
                1,
                standing,
                new Plate("吉A12345"),
                PlateColour.YELLOW,
                new DivisionCode("220104"),
                new DivisionCode("210102"),
                List.of(new PlaceCode("220184"), new PlaceCode("2203"), new PlaceCode("211282")),
                true,
                GoodsCategory.KEY_INDUSTRIAL,
                Instant.parse("2022-04-18T16:00:00Z"),
                Instant.parse("2022-05-03T16:00:00Z"),
                new DivisionCode("220104"),
                Department.IIT,
                "firm1",
                FIRM,
                "sealed",
                null,
                Instant.parse("2022-04-18T07:20:00Z"));
    }

    /** A whole sheet of a pass in force. */
    public static PassSheet sheet() {
        return sheet(pass("220104000001", PrintedPass.Standing.ACTIVE), Names.MASKED, "FP1:" + "6BFOXN".repeat(55));
    }

    public static PassSheet sheet(PrintedPass pass, Names names, String code) {
        return Composing.sheet(new Composing.Material(
                pass,
                new TypedNumber(pass.number()).shown(),
                List.of(
                        new PrintedPass.Person(true, "王建国", "220*************32"),
                        new PrintedPass.Person(false, "欧阳娜娜", "220*************1X")),
                names,
                "0431-88775500",
                ADDRESS,
                code));
    }

    /** The same with one driver of that name, in full. */
    public static PassSheet withCrew(PassSheet s, String name) {
        var driver = new PassSheet.CrewLine(new PassSheet.Text("驾驶员", "Driver"), name, "");
        return new PassSheet(
                s.pass(),
                s.version(),
                s.title(),
                s.number(),
                s.plate(),
                s.plateColour(),
                List.of(driver),
                s.crewSize(),
                s.goods(),
                s.origin(),
                s.destination(),
                s.via(),
                s.returnTrip(),
                s.from(),
                s.until(),
                s.issuer(),
                s.telephone(),
                s.issued(),
                s.address(),
                s.code(),
                s.signed(),
                s.mark());
    }
}
