package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.pass.printing.PrintOrders;
import org.freightpass.testkit.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents, images, orders and the public page of real passes over HTTP. */
class PrintingIT extends RunningService {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int serverPort;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PrintOrders orders;

    private String firm = "";

    @BeforeEach
    void givenFirm() {
        firm = givenConfirmedFirm("firm1");
    }

    @Test
    void holderPrintsTheNewestVersionWithMaskedNames() throws IOException {
        var pass = issued();
        api.post("op-iit", "/passes/" + pass + "/amend", "{\"via\": [\"2203\"]}")
                .expect(200);

        var answer = bytes("firm1", "/api/v1/passes/" + pass + "/document.pdf");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(text(answer.body()))
                .contains("重点物资运输车辆通行证", pass.substring(0, 6) + " " + pass.substring(6), "四平市", "Version 2", "W***")
                .doesNotContain("公主岭", "Wang", "220104198802291232", "13800138000");
    }

    @Test
    void namesAreFullOnlyForTheDepartment() throws IOException {
        var pass = issued();
        assertThat(text(bytes("op-iit", "/api/v1/passes/" + pass + "/document.pdf?names=full")
                        .body()))
                .contains("Wang");
        assertThat(text(bytes("firm1", "/api/v1/passes/" + pass + "/document.pdf?names=none")
                        .body()))
                .contains("共 1 人")
                .doesNotContain("W***");
        var refused =
                api.get("firm1", "/passes/" + pass + "/document.pdf?names=full").expect(403);
        assertThat(refused.at("/code")).isEqualTo("NAMES_NOT_ALLOWED");
        assertThat(api.get("firm1", "/passes/" + pass + "/document.pdf?names=some")
                        .expect(400)
                        .at("/field"))
                .isEqualTo("names");
    }

    @Test
    void suspendedIsMarkedAndEndedIsGone() throws IOException {
        var pass = issued();
        api.post("op-iit", "/passes/" + pass + "/suspend", "{\"reason\": \"x\"}")
                .expect(200);
        assertThat(text(bytes("firm1", "/api/v1/passes/" + pass + "/document.pdf")
                        .body()))
                .contains("已暂停 SUSPENDED");
        api.post("op-iit", "/passes/" + pass + "/revoke", "{\"reason\": \"x\"}").expect(200);
        for (var kind : List.of("document.pdf", "card.png")) {
            var gone = api.get("firm1", "/passes/" + pass + "/" + kind).expect(410);
            assertThat(gone.at("/code")).isEqualTo("DOCUMENT_GONE");
            assertThat(gone.at("/state")).isEqualTo("REVOKED");
        }
    }

    @Test
    void replacedPassNamesItsSuccessor() {
        var form = form().firm(firm);
        var old = issued(form);
        var next = issued(form.replacing());
        var gone = api.get("firm1", "/passes/" + old + "/document.pdf").expect(410);
        assertThat(gone.at("/replacedBy")).isEqualTo(next);
    }

    @Test
    void imageIsAPortraitForATelephone() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(
                bytes("firm1", "/api/v1/passes/" + issued() + "/card.png").body()));
        assertThat(image.getWidth()).isEqualTo(1080);
        assertThat(image.getHeight()).isEqualTo(1920);
    }

    @Test
    void badNumbersAreNamedAndCheckDigitsAreRead() {
        var pass = issued();
        var typed = new TypedNumber(new PassNumber(pass)).value();
        assertThat(bytes("firm1", "/api/v1/passes/" + typed + "/document.pdf").statusCode())
                .isEqualTo(200);
        var wrong = typed.substring(0, 13) + (typed.charAt(13) == '9' ? '0' : (char) (typed.charAt(13) + 1));
        for (var number : List.of("1", "220104000000", "%00", "a".repeat(500), wrong)) {
            assertThat(api.get("firm1", "/passes/" + number + "/document.pdf").status())
                    .isBetween(400, 404);
        }
        api.get("firm1", "/passes/220104999999/document.pdf").expect(404);
    }

    @Test
    void publicPageShowsThePassToWhoeverHoldsItsAddressAndNothingPersonal() throws IOException {
        var pass = issued();
        var address = address(pass);

        var page = page(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body())
                .contains("GREEN", "有效", "辽宁省沈阳市和平区", "吉A·")
                .doesNotContain("Wang", "Changji", "13800138000", firm);
        assertThat(page(address.toLowerCase(Locale.ROOT)).statusCode()).isEqualTo(200);
        api.post("op-iit", "/passes/" + pass + "/suspend", "{\"reason\": \"secret reason\"}")
                .expect(200);
        assertThat(page(address).body()).contains("AMBER", "已暂停").doesNotContain("secret reason");
        api.post("op-iit", "/passes/" + pass + "/revoke", "{\"reason\": \"x\"}").expect(200);
        assertThat(page(address).body()).contains("RED", "已撤销");
    }

    @Test
    void publicPageTellsNothingToWhoeverGuesses() throws IOException {
        var address = address(issued());
        var proof = address.substring(address.lastIndexOf('-') + 1);
        var number = address.substring(address.lastIndexOf('/') + 1, address.lastIndexOf('-'));
        var answers = new ArrayList<String>();
        for (var guess : List.of(
                number,
                number.substring(0, 12) + "-" + proof,
                number + "-" + new StringBuilder(proof).reverse() + "X",
                number + "-",
                "22010499999902-" + proof,
                "x".repeat(300))) {
            var answer = page("/p/" + guess);
            assertThat(answer.statusCode()).as(guess).isEqualTo(404);
            answers.add(answer.body().replaceAll("/p/[^\"< ]*", "").replaceAll("[0-9a-f-]{16,}", ""));
        }
        assertThat(answers.get(2)).isEqualTo(answers.get(4));
    }

    @Test
    void fleetIsPrintedInOneFileAndWhatCannotBeIsNamed() throws IOException {
        var passes = IntStream.range(0, 3).mapToObj(i -> issued()).toList();
        api.post("op-iit", "/passes/" + passes.get(1) + "/revoke", "{\"reason\": \"x\"}")
                .expect(200);
        var numbers = "\"" + String.join("\", \"", passes) + "\", \"220104999999\"";

        var pdf = finished(order("{\"numbers\": [" + numbers + "]}"));

        assertThat(pdf.at("/done")).isEqualTo("2");
        assertThat(pdf.json().at("/failed").findValuesAsString("code")).containsExactlyInAnyOrder("REVOKED", "UNKNOWN");
        try (var document = Loader.loadPDF(bytes("firm1", "/api/v1/passes/documents/" + pdf.at("/id") + "/file")
                .body())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        var zip = finished(order("{\"firmId\": \"" + firm + "\", \"form\": \"zip\"}"));
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(
                new ByteArrayInputStream(bytes("firm1", "/api/v1/passes/documents/" + zip.at("/id") + "/file")
                        .body()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).containsExactly(passes.get(0) + ".pdf", passes.get(2) + ".pdf");
    }

    @Test
    void othersPassesAreNotPrintedWhateverIsOrdered() {
        var pass = issued();
        var foreign = finished(
                "firm2",
                api.post("firm2", "/passes/documents", "{\"numbers\": [\"" + pass + "\"]}")
                        .expect(202)
                        .at("/id"));
        assertThat(foreign.at("/status")).isEqualTo("FAILED");
        assertThat(foreign.at("/failed/0/code")).isEqualTo("NOT_YOURS");
        api.get("firm2", "/passes/documents/" + foreign.at("/id") + "/file").expect(409);
        assertThat(api.post("firm2", "/passes/documents", "{\"firmId\": \"" + firm + "\"}")
                        .expect(422)
                        .at("/code"))
                .isEqualTo("PRINT_ORDER_EMPTY");
        assertThat(api.post("op-drc", "/passes/documents", "{\"firmId\": \"" + firm + "\"}")
                        .expect(422)
                        .at("/code"))
                .isEqualTo("PRINT_ORDER_EMPTY");
    }

    @Test
    void badOrdersAreRefusedByField() {
        assertThat(api.post("firm1", "/passes/documents", "{}").expect(422).at("/code"))
                .isEqualTo("PRINT_ORDER_UNCLEAR");
        assertThat(api.post("firm1", "/passes/documents", "{\"numbers\": []}")
                        .expect(422)
                        .at("/code"))
                .isEqualTo("PRINT_ORDER_EMPTY");
        assertThat(api.post("firm1", "/passes/documents", "{\"numbers\": [\"220104000001\", null]}")
                        .expect(400)
                        .at("/field"))
                .isEqualTo("numbers[1]");
        assertThat(api.post("firm1", "/passes/documents", "{\"firmId\": \"" + firm + "\", \"form\": \"doc\"}")
                        .expect(400)
                        .at("/field"))
                .isEqualTo("form");
        api.post("firm1", "/passes/documents", "{\"firmId\": \"x\"}").expect(400);
        var many = new StringBuilder();
        for (var i = 1; i <= 5001; i++) {
            many.append(i == 1 ? "" : ",").append("\"220104%06d\"".formatted(i));
        }
        assertThat(api.post("firm1", "/passes/documents", "{\"numbers\": [" + many + "]}")
                        .expect(422)
                        .at("/code"))
                .isEqualTo("PRINT_ORDER_TOO_LARGE");
        api.get("firm1", "/passes/documents/" + UUID.randomUUID()).expect(404);
    }

    /** As if the process had died: rows are there and nobody was woken. */
    @Test
    void orderThatWasLeftBehindIsTakenUp() {
        var pass = issued();
        var id = order("{\"numbers\": [\"" + pass + "\"]}");
        finished("firm1", id);
        jdbc.sql("delete from print_slice where order_id = cast(:id as uuid)")
                .param("id", id)
                .update();
        jdbc.sql("""
                insert into print_item (order_id, place, number) values (cast(:id as uuid), 0, :number)
                """).param("id", id).param("number", pass).update();
        jdbc.sql("update print_order set status = 'RUNNING', done = 0, size = 0 where id = cast(:id as uuid)")
                .param("id", id)
                .update();
        assertThat(finished("firm1", id).at("/done")).isEqualTo("1");
        assertThat(bytes("firm1", "/api/v1/passes/documents/" + id + "/file").statusCode())
                .isEqualTo(200);
    }

    @Test
    void fileLiesSealedAndIsDeletedWhenItsTimeIsOver() {
        var id = order("{\"numbers\": [\"" + issued() + "\"]}");
        finished("firm1", id);
        var slice = jdbc.sql("select bytes from print_slice where order_id = cast(:id as uuid)")
                .param("id", id)
                .query(byte[].class)
                .single();
        assertThat(new String(slice, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF");
        var until = Instant.parse(api.get("firm1", "/passes/documents/" + id).at("/keptUntil"));
        orders.deleteOver(until.minusMillis(1));
        api.get("firm1", "/passes/documents/" + id).expect(200);
        orders.deleteOver(until);
        api.get("firm1", "/passes/documents/" + id).expect(404);
        assertThat(jdbc.sql("select count(*) from print_slice where order_id = cast(:id as uuid)")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String issued() {
        return issued(form().firm(firm));
    }

    private String issued(Form form) {
        var id = api.post("firm1", "/applications", form.json()).expect(201).at("/id");
        api.post("firm1", "/applications/" + id + "/submit", "").expect(200);
        return api.post("op-iit", "/reviews/" + id + "/approve", "").expect(200).at("/passNumber");
    }

    private String order(String body) {
        return api.post("firm1", "/passes/documents", body).expect(202).at("/id");
    }

    private Answer finished(String id) {
        return finished("firm1", id);
    }

    private Answer finished(String account, String id) {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> api.get(account, "/passes/documents/" + id).expect(200),
                        answer -> !answer.at("/status").equals("RUNNING"));
    }

    /** As it is printed on the document. */
    private String address(String pass) throws IOException {
        var text =
                text(bytes("firm1", "/api/v1/passes/" + pass + "/document.pdf").body());
        var found = Pattern.compile("/p/" + pass + "[0-9]{2}-[0-9A-Z]{6}").matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private HttpResponse<String> page(String path) {
        return send(null, path, BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> bytes(String account, String path) {
        return send(account, path, BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(@Nullable String account, String path, HttpResponse.BodyHandler<T> reading) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + serverPort + path));
        if (account != null) {
            request.header("Authorization", "Bearer " + TestIssuer.token(account));
        }
        try {
            return client.send(request.build(), reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the service", e);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
