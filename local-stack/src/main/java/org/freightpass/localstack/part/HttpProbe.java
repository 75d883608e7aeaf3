package org.freightpass.localstack.part;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks an address whether it answers 200, quickly and without keeping anything open. */
public final class HttpProbe {

    private static final int PATIENCE_MS = 2000;

    private HttpProbe() {}

    public static boolean answers(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MS);
            connection.setReadTimeout(PATIENCE_MS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
