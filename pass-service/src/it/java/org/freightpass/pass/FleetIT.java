package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.freightpass.pass.uploading.Upload;
import org.freightpass.pass.uploading.UploadResult;
import org.freightpass.pass.uploading.UploadingFleets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fleet's file over HTTP, from the upload to the passes. */
class FleetIT extends RunningService {
    private static final int ROWS = 2872;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UploadingFleets fleets;

    private Fleet fleet() {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return new Fleet(now, now.plus(5, ChronoUnit.DAYS));
    }

    private Answer finished(String account, String id) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> api.get(account, "/applications/bulk/" + id)
                        .expect(200)
                        .at("/status")
                        .equals("DONE"));
        return api.get(account, "/applications/bulk/" + id);
    }

    @Test
    void aFleetIsSubmittedInSecondsAndApprovedInOneCall() {
        submitsAndApprovesAFleet();
        submitsAndApprovesAFleet();
    }

    private void submitsAndApprovesAFleet() {
        var firm = givenConfirmedFirm("firm1");
        api.post("op-transport-province", "/whitelist", "{\"firmId\": \"%s\", \"goods\": [\"LIVING\"]}".formatted(firm))
                .expect(201);
        var fleet = fleet();
        for (var i = 0; i < ROWS; i++) {
            fleet.row(i < 3 ? "吉A1234挂" : plate(), i % 3 == 0 ? "LIVING" : "KEY_INDUSTRIAL", i);
        }

        var id = api.csv("firm1", "/applications/bulk?firmId=" + firm, fleet.csv())
                .expect(202)
                .at("/id");
        var done = finished("firm1", id);
        assertThat(done.json().at("/rows").asInt()).isEqualTo(ROWS);
        assertThat(done.json().at("/failed").asInt()).isEqualTo(3);
        assertThat(done.json().at("/submitted").asInt()).isEqualTo(ROWS - 3);
        assertThat(done.json().at("/approved").asInt()).isBetween(900, 960);

        var approved = api.post("op-iit", "/reviews/approve", "{\"bulkId\": \"" + id + "\"}")
                .expect(200);
        var all = jdbc.sql("select count(*) from pass where bulk_id = cast(:id as uuid)")
                .param("id", id)
                .query(Integer.class)
                .single();
        assertThat(approved.json().at("/skipped")).isEmpty();
        assertThat(approved.json().at("/approved").asInt()
                        + done.json().at("/approved").asInt())
                .isEqualTo(all);
        assertThat(all).isEqualTo(ROWS - 3);
        assertThat(jdbc.sql("select count(*) from upload_chunk where upload_id = cast(:id as uuid)")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
        var errors = api.get("firm1", "/applications/bulk/" + id + "/errors.csv")
                .expect(200)
                .text();
        assertThat(errors).contains("吉A1234挂").doesNotContain(Fleet.id(1));
    }

    /** AP-11: its rows begin on the day it came. */
    @Test
    void fileThatIsWorkedOnAfterMidnightIsTakenAsItCame() {
        var yesterday = clock.instant().minus(1, ChronoUnit.DAYS);
        var file = new Fleet(yesterday, yesterday.plus(5, ChronoUnit.DAYS)).row(plate(), "KEY_INDUSTRIAL", 1);
        var owner = new Upload.Owner("driver1", "driver1", "driver1");

        var accepted = (UploadResult.Accepted) fleets.accept(owner, null, file.csv(), yesterday);

        await().until(() -> jdbc.sql("select status from upload where id = :id")
                .param("id", accepted.upload().id())
                .query(String.class)
                .single()
                .equals("DONE"));
        assertThat(jdbc.sql("select submitted from upload where id = :id")
                        .param("id", accepted.upload().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** UP-08: parts of the file are taken at the same time, and the row far behind is the one refused. */
    @Test
    void firstRowOfAVehicleStandsHoweverFarTheSecondIs() {
        var firm = givenConfirmedFirm("firm1");
        var twice = plate();
        var fleet = fleet().row(twice, "KEY_INDUSTRIAL", 0);
        for (var i = 1; i <= 700; i++) {
            fleet.row(plate(), "KEY_INDUSTRIAL", i);
        }
        fleet.row(twice, "KEY_INDUSTRIAL", 701);

        var id = api.csv("firm1", "/applications/bulk?firmId=" + firm, fleet.csv())
                .expect(202)
                .at("/id");

        var done = finished("firm1", id);
        assertThat(done.json().at("/submitted").asInt()).isEqualTo(701);
        assertThat(done.json().at("/failed").asInt()).isEqualTo(1);
        assertThat(done.at("/errors/0/row")).isEqualTo("703");
        assertThat(done.at("/errors/0/code")).isEqualTo("APPLICATION_OPEN");
        // Other tests look for theirs in the same queue.
        var approved = api.post("op-iit", "/reviews/approve", "{\"bulkId\": \"" + id + "\"}")
                .expect(200);
        assertThat(approved.json().at("/approved").asInt()).isEqualTo(701);
    }

    @Test
    void fileInGb18030WithQuotedBreaksIsRead() {
        var firm = givenConfirmedFirm("firm1");
        var text =
                fleet().row(plate(), "\"重点\n工业品\"", 7).row("=cmd()", "生活必需品", 8).text();
        var id = api.csv("firm1", "/applications/bulk?firmId=" + firm, text.getBytes(Charset.forName("GB18030")))
                .expect(202)
                .at("/id");
        var done = finished("firm1", id);
        assertThat(done.json().at("/submitted").asInt()).isEqualTo(1);
        assertThat(done.json().at("/failed").asInt()).isEqualTo(1);
        assertThat(done.at("/errors/0/field")).isEqualTo("plate");
        assertThat(api.get("firm1", "/applications/bulk/" + id + "/errors.csv").text())
                .contains("\"'=cmd()\"");
    }

    @Test
    void fileWithByteOrderMarkAndEnglishHeaderIsRead() {
        var firm = givenConfirmedFirm("firm1");
        var text = "\uFEFF"
                + fleet().row(plate(), "LIVING", 9)
                        .text()
                        .replace("车牌号", "Plate")
                        .replace("终点", "终点 destination");
        var id = api.multipart(
                        "firm1",
                        "/applications/bulk?firmId=" + firm,
                        "fleet.csv",
                        text.getBytes(StandardCharsets.UTF_8))
                .expect(202)
                .at("/id");
        assertThat(finished("firm1", id).json().at("/submitted").asInt()).isEqualTo(1);
    }

    @Test
    void fileInGb18030WithByteOrderMarkIsRead() {
        var firm = givenConfirmedFirm("firm1");
        var text = "\uFEFF" + fleet().row(plate(), "\"生活\r\n必需品\"", 9).text();
        var id = api.csv("firm1", "/applications/bulk?firmId=" + firm, text.getBytes(Charset.forName("GB18030")))
                .expect(202)
                .at("/id");
        var done = finished("firm1", id);
        assertThat(done.json().at("/rows").asInt()).isEqualTo(1);
        assertThat(done.json().at("/submitted").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fleet.xlsx", "fleet.csv"})
    void workbookIsTakenInWhateverItIsCalled(String name) throws IOException {
        var firm = givenConfirmedFirm("firm1");
        var rows =
                fleet().row(plate(), "LIVING", 9).row("吉A1234挂", "LIVING", 10).row(plate(), "LIVING", 11);
        var id = api.multipart("firm1", "/applications/bulk?firmId=" + firm, name, Workbook.of(rows.text()))
                .expect(202)
                .at("/id");
        var done = finished("firm1", id);
        assertThat(done.json().at("/submitted").asInt()).isEqualTo(2);
        assertThat(done.json().at("/errors/0/row").asInt()).isEqualTo(3);
    }

    @Test
    void missingColumnIsNamedAndNothingIsTaken() {
        var before = uploads();
        var text = fleet().row(plate(), "LIVING", 9).text().replace("物资类别", "something");
        var answer = api.csv("firm1", "/applications/bulk", text.getBytes(StandardCharsets.UTF_8))
                .expect(422);
        assertThat(answer.at("/code")).isEqualTo("FILE_COLUMNS");
        assertThat(answer.at("/errors/0/field")).isEqualTo("goods_category");
        assertThat(uploads()).isEqualTo(before);
    }

    @Test
    void oneRowTooManyIsRefusedWhole() {
        var before = uploads();
        var row = "吉A00001,黄色,LIVING,220104,210102,,,2026-01-01,2026-01-02,a,b,,\n";
        var text = Fleet.HEADER + "\n" + row.repeat(100_001);
        assertThat(api.csv("firm1", "/applications/bulk", text.getBytes(StandardCharsets.UTF_8))
                        .expect(422)
                        .at("/code"))
                .isEqualTo("FILE_TOO_LONG");
        assertThat(uploads()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from pass where plate = '吉A00001'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void binaryAndForeignArchivesAreRefused() throws IOException {
        var bytes = new byte[] {'%', 'P', 'D', 'F', 0, 1, 2};
        assertThat(api.csv("firm1", "/applications/bulk", bytes).expect(422).at("/code"))
                .isEqualTo("FILE_UNREADABLE");
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.txt"));
        }
        assertThat(api.csv("firm1", "/applications/bulk", zip.toByteArray())
                        .expect(422)
                        .at("/code"))
                .isEqualTo("FILE_UNREADABLE");
        assertThat(api.csv("firm1", "/applications/bulk", new byte[0]).status()).isEqualTo(422);
    }

    @Test
    void anothersFileIsForbidden() {
        var id = api.csv(
                        "driver1",
                        "/applications/bulk",
                        fleet().row(plate(), "LIVING", 9).csv())
                .expect(202)
                .at("/id");
        assertThat(api.get("firm2", "/applications/bulk/" + id).status()).isEqualTo(403);
        assertThat(api.get("firm2", "/applications/bulk/" + id + "/errors.csv").status())
                .isEqualTo(403);
    }

    private int uploads() {
        return jdbc.sql("select count(*) from upload").query(Integer.class).single();
    }
}
