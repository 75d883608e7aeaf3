package org.freightpass.notification.notifying.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code freight.notifying.receipts.*}.
 *
 * @param secrets what each gateway signs its receipts with, by the gateway's name; a gateway that is not here sends none
 */
@ConfigurationProperties("freight.notifying.receipts")
record ReceiptSettings(@DefaultValue Map<String, String> secrets) {
    ReceiptSettings {
        secrets = Map.copyOf(secrets);
    }

    /** The secrets are in no log. */
    @Override
    public String toString() {
        return "ReceiptSettings[gateways=" + secrets.keySet() + "]";
    }
}
