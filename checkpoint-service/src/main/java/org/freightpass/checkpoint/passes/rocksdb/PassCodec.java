package org.freightpass.checkpoint.passes.rocksdb;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.freightpass.checkpoint.passes.KnownPass;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.jspecify.annotations.Nullable;

/**
 * A pass in some 140 bytes, a third of its JSON. Whoever changes what is written raises {@link ViewLayout#VERSION}: a
 * view of another layout is filled anew.
 */
final class PassCodec {
    private static final int MARK_RADIX = 16;

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
            code(out, pass.code());
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
            var code = code(in);
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
                    code,
                    issuedAt,
                    changedAt);
        });
    }

    private static void code(DataOutputStream out, KnownPass.@Nullable Code code) throws IOException {
        out.writeInt(code == null ? 0 : code.version());
        if (code != null) {
            out.writeByte(code.crew().size());
            for (var mark : code.crew()) {
                out.writeShort(Integer.parseInt(mark, MARK_RADIX));
            }
        }
    }

    private static KnownPass.@Nullable Code code(DataInputStream in) throws IOException {
        var version = in.readInt();
        if (version == 0) {
            return null;
        }
        var size = in.readUnsignedByte();
        var crew = new ArrayList<String>(size);
        for (var i = 0; i < size; i++) {
            crew.add(String.format(Locale.ROOT, "%04x", in.readUnsignedShort()));
        }
        return new KnownPass.Code(version, crew);
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
