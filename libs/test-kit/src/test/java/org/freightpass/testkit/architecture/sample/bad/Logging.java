package org.freightpass.testkit.architecture.sample.bad;

import java.util.logging.Logger;

class Logging {
    final Logger log = Logger.getLogger("x");
}
