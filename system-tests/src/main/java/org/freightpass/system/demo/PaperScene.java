package org.freightpass.system.demo;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.Await;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.api.Service;
import org.freightpass.system.demo.Steps.Played;
import org.freightpass.system.reading.PrintedPage;

/** The pass on paper: printed, read by somebody else's decoder, on a telephone, at its short address, and many at once. */
final class PaperScene {

    private static final Pattern SHORT_ADDRESS = Pattern.compile("https?://\\S+/p/\\S+");

    private final Play play;
    private final Steps steps;
    private final Service pass;

    PaperScene(Play play) {
        this.play = play;
        this.steps = play.steps();
        this.pass = play.system().pass();
    }

    /**
     * Plays the scene.
     *
     * @param number of a pass that is in force
     * @param many numbers of passes that are in force
     */
    void play(String number, List<String> many) {
        String address = steps.play("document", () -> {
            byte[] pdf = fetched("/passes/" + number + "/document.pdf");
            PrintedPage page = PrintedPage.of(pdf);
            sayTheToken(number, page);
            Matcher found = SHORT_ADDRESS.matcher(page.text());
            if (!found.find()) {
                throw new IllegalStateException("the document shows no short address: " + page.text());
            }
            return new Played<>(found.group(), "bytes=" + pdf.length + " dpi=150 decoded=true");
        });
        steps.check("card", () -> {
            byte[] png = fetched("/passes/" + number + "/card.png");
            sayTheToken(number, PrintedPage.ofPicture(png));
            return "bytes=" + png.length + " decoded=true";
        });
        steps.check("page", () -> {
            RunningSystem system = play.system();
            HttpResponse<byte[]> page = system.open(address);
            String html = new String(page.body(), StandardCharsets.UTF_8);
            if (page.statusCode() != 200 || !html.contains("有效")) {
                throw new IllegalStateException(address + " answered " + page.statusCode() + ": " + html);
            }
            return "address=" + address;
        });
        steps.check("print-many", () -> printMany(many));
    }

    private void sayTheToken(String number, PrintedPage page) {
        String token = pass.get(FirmScene.FIRM, "/passes/" + number + "/token")
                .expect(200)
                .text("token");
        if (!page.codes().equals(List.of(token))) {
            throw new IllegalStateException("the code is not " + token + " but " + page.codes());
        }
    }

    private byte[] fetched(String path) {
        HttpResponse<byte[]> answer = pass.fetch(FirmScene.FIRM, path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    private String printMany(List<String> many) throws Exception {
        Answer order = pass.post(FirmScene.FIRM, "/passes/documents", Map.of("numbers", many, "form", "zip"))
                .expect(202);
        String path = "/passes/documents/" + order.text("id");
        Set<String> progress = new LinkedHashSet<>();
        Answer done = Await.until(
                        "the documents to be printed",
                        play.patience(),
                        () -> pass.get(FirmScene.FIRM, path).expect(200),
                        answer -> {
                            progress.add(answer.text("done") + "/" + answer.text("total"));
                            return !answer.text("status").equals("RUNNING");
                        })
                .expect("status", "DONE");
        byte[] zip = fetched(path + "/file");
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName().replace(".pdf", ""));
            }
        }
        if (!names.equals(many)) {
            throw new IllegalStateException("ordered " + many + ", in the file " + names);
        }
        return "documents=" + done.text("done") + " progress=" + String.join(",", progress) + " bytes=" + zip.length;
    }
}
