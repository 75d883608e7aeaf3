package org.freightpass.pass.fleet.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.contracts.Vin;
import org.freightpass.pass.fleet.Driver;
import org.freightpass.pass.fleet.Fleets;
import org.freightpass.pass.fleet.Owner;
import org.freightpass.pass.fleet.Vehicle;
import org.freightpass.pass.protecting.FieldCipher;
import org.freightpass.pass.protecting.Fingerprints;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code remembered_vehicle} and {@code remembered_driver}; unique constraints decide races. */
@Repository
class JdbcFleets implements Fleets {

    private static final String DOCUMENT = "driver.document";
    private static final String TELEPHONE = "driver.telephone";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Fingerprints fingerprints;

    JdbcFleets(JdbcClient jdbc, FieldCipher cipher, Fingerprints fingerprints) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.fingerprints = fingerprints;
    }

    @Override
    public boolean remember(Vehicle vehicle) {
        Vin vin = vehicle.vin();
        return jdbc.sql("""
                        INSERT INTO remembered_vehicle (id, owner, plate, colour, vin, transport_certificate,
                                                        remembered_at)
                        VALUES (:id, :owner, :plate, :colour, :vin, :certificate, :at)
                        ON CONFLICT (owner, plate, colour) DO NOTHING
                        """)
                        .param("id", vehicle.id())
                        .param("owner", key(vehicle.owner()))
                        .param("plate", vehicle.plate().value())
                        .param("colour", vehicle.colour().name())
                        .param("vin", vin == null ? null : vin.value())
                        .param("certificate", vehicle.transportCertificate())
                        .param("at", vehicle.rememberedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public boolean remember(Driver driver) {
        String telephone = driver.telephone();
        return jdbc.sql("""
                        INSERT INTO remembered_driver (id, owner, name, document_type, document_sealed, document_hash,
                                                       telephone_sealed, remembered_at)
                        VALUES (:id, :owner, :name, :type, :sealed, :hash, :telephone, :at)
                        ON CONFLICT (owner, document_type, document_hash) DO NOTHING
                        """)
                        .param("id", driver.id())
                        .param("owner", key(driver.owner()))
                        .param("name", driver.name())
                        .param("type", driver.documentType().name())
                        .param("sealed", cipher.seal(driver.documentNumber(), DOCUMENT))
                        .param("hash", fingerprints.of(driver.documentNumber(), DOCUMENT))
                        .param("telephone", telephone == null ? null : cipher.seal(telephone, TELEPHONE))
                        .param("at", driver.rememberedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public void forget(Owner owner) {
        for (String table : List.of("remembered_vehicle", "remembered_driver")) {
            jdbc.sql("DELETE FROM " + table + " WHERE owner = :owner")
                    .param("owner", key(owner))
                    .update();
        }
    }

    @Override
    public List<Vehicle> vehicles(Owner owner, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM remembered_vehicle
                        WHERE owner = :owner
                          AND (:after::uuid IS NULL
                               OR position > (SELECT position FROM remembered_vehicle WHERE id = :after))
                        ORDER BY position LIMIT :limit
                        """)
                .param("owner", key(owner))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> vehicle(row, owner))
                .list();
    }

    @Override
    public List<Driver> drivers(Owner owner, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM remembered_driver
                        WHERE owner = :owner
                          AND (:after::uuid IS NULL
                               OR position > (SELECT position FROM remembered_driver WHERE id = :after))
                        ORDER BY position LIMIT :limit
                        """)
                .param("owner", key(owner))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> driver(row, owner))
                .list();
    }

    private static Vehicle vehicle(ResultSet row, Owner owner) throws SQLException {
        String vin = row.getString("vin");
        return new Vehicle(
                row.getObject("id", UUID.class),
                owner,
                new Plate(row.getString("plate")),
                PlateColour.valueOf(row.getString("colour")),
                vin == null ? null : new Vin(vin),
                row.getString("transport_certificate"),
                row.getObject("remembered_at", OffsetDateTime.class).toInstant());
    }

    private Driver driver(ResultSet row, Owner owner) throws SQLException {
        String telephone = row.getString("telephone_sealed");
        return new Driver(
                row.getObject("id", UUID.class),
                owner,
                row.getString("name"),
                Driver.DocumentType.valueOf(row.getString("document_type")),
                cipher.open(row.getString("document_sealed"), DOCUMENT),
                telephone == null ? null : cipher.open(telephone, TELEPHONE),
                row.getObject("remembered_at", OffsetDateTime.class).toInstant());
    }

    private static String key(Owner owner) {
        return switch (owner) {
            case Owner.OfFirm firm -> "firm:" + firm.firm();
            case Owner.OfPerson person -> "person:" + person.subject();
        };
    }
}
