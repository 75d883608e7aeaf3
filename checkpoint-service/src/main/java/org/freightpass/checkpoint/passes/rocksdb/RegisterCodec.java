package org.freightpass.checkpoint.passes.rocksdb;

import java.io.DataInputStream;
import java.time.Instant;
import java.util.Objects;
import org.freightpass.checkpoint.passes.KnownCheckpoint;
import org.freightpass.checkpoint.passes.KnownList;
import org.freightpass.checkpoint.passes.KnownRegime;
import org.freightpass.checkpoint.passes.KnownRoad;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;

/** Checkpoints, regimes and signed lists as bytes; their layout is part of {@link ViewLayout#VERSION}. */
final class RegisterCodec {
    private RegisterCodec() {}

    static byte[] write(KnownCheckpoint checkpoint) {
        return Bytes.write(out -> {
            out.writeInt(checkpoint.version());
            out.writeUTF(checkpoint.county().value());
            out.writeUTF(checkpoint.site().name());
            out.writeUTF(checkpoint.status().name());
            Bytes.optional(out, checkpoint.approvedUntil());
            Bytes.optional(out, checkpoint.removalDeadline());
            Bytes.instant(out, checkpoint.changedAt());
        });
    }

    static KnownCheckpoint readCheckpoint(CheckpointCode code, byte[] value) {
        return Bytes.read(
                value,
                in -> new KnownCheckpoint(
                        code,
                        in.readInt(),
                        new DivisionCode(in.readUTF()),
                        KnownCheckpoint.Site.valueOf(in.readUTF()),
                        KnownCheckpoint.Status.valueOf(in.readUTF()),
                        Bytes.optional(in),
                        Bytes.optional(in),
                        Bytes.instant(in)));
    }

    /** The version of either begins its bytes. */
    static int versionOf(byte[] value) {
        return Bytes.read(value, DataInputStream::readInt);
    }

    static byte[] write(KnownRegime regime) {
        return Bytes.write(out -> {
            out.writeInt(regime.version());
            out.writeUTF(regime.area().value());
            out.writeUTF(regime.ruleSet());
            Bytes.instant(out, regime.from());
            Bytes.optional(out, regime.until());
        });
    }

    static byte[] write(KnownList list) {
        return Bytes.write(out -> {
            Bytes.instant(out, list.issuedAt());
            Bytes.instant(out, list.expiresAt());
            out.writeUTF(list.name());
            out.writeBoolean(list.verified());
            Bytes.text(out, list.token());
        });
    }

    /** When the list was issued begins its bytes. */
    static Instant issuedAt(byte[] value) {
        return Bytes.read(value, Bytes::instant);
    }

    static KnownList readList(byte[] value) {
        return Bytes.read(value, in -> {
            var issuedAt = Bytes.instant(in);
            var expiresAt = Bytes.instant(in);
            var name = in.readUTF();
            var verified = in.readBoolean();
            return new KnownList(name, Objects.requireNonNull(Bytes.text(in)), issuedAt, expiresAt, verified);
        });
    }

    static byte[] write(KnownRoad road) {
        return Bytes.write(out -> {
            out.writeInt(road.version());
            Bytes.text(out, road.state());
        });
    }

    static KnownRoad readRoad(String key, byte[] value) {
        return Bytes.read(
                value, in -> new KnownRoad(key, in.readInt(), Objects.requireNonNullElse(Bytes.text(in), "")));
    }

    static KnownRegime readRegime(byte[] value) {
        return Bytes.read(value, in -> {
            var version = in.readInt();
            var area = new PlaceCode(in.readUTF());
            return new KnownRegime(area, version, in.readUTF(), Bytes.instant(in), Bytes.optional(in));
        });
    }
}
