package org.freightpass.notification.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import org.freightpass.notification.Api;
import org.freightpass.notification.Api.Answer;
import org.freightpass.notification.RunningService;
import org.freightpass.notification.Upload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Files as evidence of an appeal, by a caller without an account and by a firm, and what agents get of them. */
class EvidenceIT extends RunningService {
    private static final String TELEPHONE = "13800138000";
    private static final byte[] PDF = "%PDF-1.7\n<script>alert(1)</script>".getBytes(ISO_8859_1);

    @Autowired
    private KeepingEvidence keeping;

    @BeforeEach
    void noTries() {
        jdbc.sql("delete from following_try").update();
    }

    @Test
    void callerGivesAFileWithoutAnAccountAndAgentsDownloadIt() {
        String number = givenAppeal("supervisor");

        Answer given = give(number, "138-0013-8000", "核酸.pdf", PDF);

        assertThat(given.status()).as("%s", given.body()).isEqualTo(201);
        assertThat(given.text("kind")).isEqualTo("PDF");
        assertThat(given.body().path("size").asInt()).isEqualTo(PDF.length);
        assertThat(files("supervisor", number).path(0).path("name").asString()).isEqualTo("核酸.pdf");
        HttpResponse<byte[]> file = download("supervisor", number, given.text("id"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(PDF);
        assertThat(header(file, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(file, "Content-Disposition")).startsWith("attachment").doesNotContain("\n");
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(file, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(header(file, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void sameFileAgainIsTheFileThatIsThere() {
        String number = givenAppeal("supervisor");
        String first = give(number, TELEPHONE, "a.pdf", PDF).text("id");

        assertThat(give(number, TELEPHONE, "b.pdf", PDF).text("id")).isEqualTo(first);
        assertThat(files("supervisor", number).size()).isEqualTo(1);
    }

    @Test
    void wrongTelephoneIsNoCaseAndIsCounted() {
        String number = givenAppeal("supervisor");
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(give(number, "13900139000", "a.pdf", PDF).text("code")).isEqualTo("CASE_NOT_FOLLOWED");
        }
        assertThat(give(number, TELEPHONE, "a.pdf", PDF).text("code")).isEqualTo("RATE_LIMITED");
        assertThat(files("supervisor", number).size()).isZero();
    }

    @Test
    void firmGivesFilesToItsOwnAppealAndDoesNotReadThem() {
        String number = givenAppeal("firm1");
        Answer given = byAccount("firm1", number, PDF);
        assertThat(given.status()).as("%s", given.body()).isEqualTo(201);

        assertThat(files("firm1", number).size()).isEqualTo(1);
        assertThat(download("firm1", number, given.text("id")).statusCode()).isEqualTo(403);
        assertThat(byAccount("firm2", number, PDF).text("code")).isEqualTo("CASE_UNKNOWN");
        assertThat(download("agent2", number, given.text("id")).statusCode())
                .as("of another line")
                .isIn(200, 404);
        String other = givenAppeal("firm1");
        assertThat(download("supervisor", other, given.text("id")).statusCode())
                .as("by another case's number")
                .isEqualTo(404);
    }

    @Test
    void whatIsNoEvidenceIsRefusedWithFieldAndRemedy() {
        String number = givenAppeal("supervisor");
        assertRefused(give(number, TELEPHONE, "a.pdf", "<html>".getBytes(ISO_8859_1)), 422, "EVIDENCE_INVALID", "file");
        assertRefused(give(number, TELEPHONE, "a.pdf", new byte[0]), 422, "EVIDENCE_INVALID", "file");
        byte[] large = Arrays.copyOf(PDF, EvidenceRule.LARGEST + 1);
        assertRefused(give(number, TELEPHONE, "a.pdf", large), 422, "EVIDENCE_INVALID", "file");
        byte[] huge = Arrays.copyOf(PDF, 10 * 1024 * 1024);
        assertRefused(give(number, TELEPHONE, "a.pdf", huge), 413, "BODY_TOO_LARGE", "");
        assertRefused(byAccount("supervisor", givenComplaint(), PDF), 409, "EVIDENCE_NOT_TAKEN", "");
        assertThat(new Upload()
                        .field("number", number)
                        .file("a.pdf", "application/pdf", PDF)
                        .post(api().address("/api/v1/case-status/evidence"), null)
                        .status())
                .isEqualTo(400);
        assertThat(files("supervisor", number).size()).isZero();
    }

    @Test
    void eleventhFileAndAFileForAResolvedCaseAreRefused() {
        String number = givenAppeal("supervisor");
        for (int file = 0; file < 10; file++) {
            assertThat(give(number, TELEPHONE, "a.pdf", ("%PDF-" + file).getBytes(ISO_8859_1))
                            .status())
                    .isEqualTo(201);
        }
        assertRefused(give(number, TELEPHONE, "a.pdf", PDF), 409, "EVIDENCE_FULL", "");
        String over = givenAppeal("supervisor");
        act(over, "acknowledge", "");
        act(over, "resolve", "{\"outcome\":\"ADVICE_GIVEN\",\"text\":\"green again\"}");
        assertRefused(give(over, TELEPHONE, "a.pdf", PDF), 409, "CASE_OVER", "");
    }

    @Test
    void storedFileShowsNothingAndIsForgottenThirtyDaysAfterTheCaseHasClosed() {
        String number = givenAppeal("supervisor");
        String id = give(number, TELEPHONE, "plain-name.pdf", PDF).text("id");
        assertThat(stored(number)).doesNotContain("script").doesNotContain("plain-name");
        act(number, "acknowledge", "");
        act(number, "resolve", "{\"outcome\":\"ADVICE_GIVEN\",\"text\":\"green again\"}");
        act(number, "close", "");

        keeping.forget(clock.instant().plus(Duration.ofDays(30)).minusSeconds(60));
        assertThat(download("supervisor", number, id).statusCode()).isEqualTo(200);
        keeping.forget(clock.instant().plus(Duration.ofDays(30)));
        assertThat(download("supervisor", number, id).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select caller_telephone is null from hotline_case where number = :number")
                        .param("number", number)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(api().get("supervisor", "/api/v1/cases/" + number).status()).isEqualTo(200);
        await().until(() -> jdbc.sql("select count(*) from scheduled_tasks where task_name = 'evidence-forgetting'")
                        .query(Integer.class)
                        .single()
                == 1);
    }

    private static void assertRefused(Answer answer, int status, String code, String field) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(answer.text("remedy")).isNotEmpty();
    }

    private Answer give(String number, String telephone, String name, byte[] content) {
        return new Upload()
                .field("number", number)
                .field("telephone", telephone)
                .file(name, "application/x-anything", content)
                .post(api().address("/api/v1/case-status/evidence"), null);
    }

    private Answer byAccount(String account, String number, byte[] content) {
        return new Upload()
                .file("scan.pdf", "application/pdf", content)
                .post(api().address("/api/v1/cases/" + number + "/evidence"), Api.token(account));
    }

    private JsonNode files(String account, String number) {
        return api().get(account, "/api/v1/cases/" + number + "/evidence").body();
    }

    private HttpResponse<byte[]> download(String account, String number, String id) {
        return Upload.download(api().address("/api/v1/cases/" + number + "/evidence/" + id), Api.token(account));
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return String.join(",", answer.headers().allValues(name));
    }

    private String stored(String number) {
        return jdbc.sql("select encode(name || content, 'escape') from case_evidence where case_number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private String givenAppeal(String account) {
        return given(account, """
                {"kind": "HEALTH_CODE_APPEAL", "text": "red by mistake", "county": "220104",
                 "appeal": {"way": "EVIDENCE"}, "callerTelephone": "13800138000"}""");
    }

    private String givenComplaint() {
        return given("supervisor", "{\"kind\": \"COMPLAINT\", \"text\": \"x\"}");
    }

    private String given(String account, @Nullable String body) {
        Answer opened = api().call("POST", Api.token(account), "/api/v1/cases", body);
        assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
        return opened.text("number");
    }

    private void act(String number, String act, String body) {
        assertThat(api().post("supervisor", "/api/v1/cases/" + number + "/" + act, body)
                        .status())
                .isEqualTo(200);
    }
}
