package org.freightpass.testkit.architecture.sample.bad.ordering;

import org.freightpass.contracts.event.Beat;

record WireOrder(Beat beat) {}
