package org.freightpass.checkpoint.passes.rocksdb;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.freightpass.checkpoint.passes.KnownPass;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;

/**
 * A pass in some 140 bytes, a third of its JSON. Whoever changes what is written raises {@link ViewLayout#VERSION}: a
 * view of another layout is filled anew.
 */
final class PassCodec {
    private PassCodec() {}

    static byte[] write(KnownPass pass) {
        return Bytes.write(out -> {
            out.writeInt(pass.version());
            out.writeUTF(pass.state().name());
            out.writeUTF(pass.plateColour().name());
            out.writeUTF(pass.goods().name());
            out.writeUTF(pass.issuerDepartment().name());
            out.writeUTF(pass.plate().value());
            division(out, pass.origin());
            division(out, pass.destination());
            division(out, pass.issuerDivision());
            out.writeByte(pass.via().size());
            for (var place : pass.via()) {
                out.writeInt(Integer.parseInt(place.value()));
            }
            out.writeBoolean(pass.returnTrip());
            Bytes.instant(out, pass.validFrom());
            Bytes.instant(out, pass.validUntil());
            Bytes.instant(out, pass.issuedAt());
            Bytes.instant(out, pass.changedAt());
            Bytes.text(out, pass.reason());
            Bytes.text(out, pass.replacedBy() == null ? null : pass.replacedBy().value());
        });
    }

    static KnownPass read(PassNumber number, byte[] value) {
        return Bytes.read(value, in -> {
            var version = in.readInt();
            var state = KnownPass.State.valueOf(in.readUTF());
            var colour = PlateColour.valueOf(in.readUTF());
            var goods = GoodsCategory.valueOf(in.readUTF());
            var department = Department.valueOf(in.readUTF());
            var plate = new Plate(in.readUTF());
            var origin = division(in);
            var destination = division(in);
            var issuer = division(in);
            var via = via(in);
            var returnTrip = in.readBoolean();
            var from = Bytes.instant(in);
            var until = Bytes.instant(in);
            var issuedAt = Bytes.instant(in);
            var changedAt = Bytes.instant(in);
            var reason = Bytes.text(in);
            var replacedBy = Bytes.text(in);
            return new KnownPass(
                    number,
                    version,
                    state,
                    plate,
                    colour,
                    origin,
                    destination,
                    via,
                    returnTrip,
                    goods,
                    from,
                    until,
                    issuer,
                    department,
                    reason,
                    replacedBy == null ? null : new PassNumber(replacedBy),
                    issuedAt,
                    changedAt);
        });
    }

    private static List<PlaceCode> via(DataInputStream in) throws IOException {
        var size = in.readUnsignedByte();
        var places = new ArrayList<PlaceCode>(size);
        for (var i = 0; i < size; i++) {
            places.add(new PlaceCode(Integer.toString(in.readInt())));
        }
        return places;
    }

    private static void division(DataOutputStream out, DivisionCode code) throws IOException {
        out.writeInt(Integer.parseInt(code.value()));
    }

    private static DivisionCode division(DataInputStream in) throws IOException {
        return new DivisionCode(Integer.toString(in.readInt()));
    }
}
