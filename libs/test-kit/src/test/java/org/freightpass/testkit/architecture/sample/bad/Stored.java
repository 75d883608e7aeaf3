package org.freightpass.testkit.architecture.sample.bad;

import jakarta.persistence.Entity;

class Stored {
    final Class<?> marker = Entity.class;
}
