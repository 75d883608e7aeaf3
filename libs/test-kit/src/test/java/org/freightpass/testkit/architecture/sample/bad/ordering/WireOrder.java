package org.freightpass.testkit.architecture.sample.bad.ordering;

import org.freightpass.contracts.event.payload.Beat;

record WireOrder(Beat beat) {}
