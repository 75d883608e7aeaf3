package org.freightpass.testkit.architecture.sample.bad.ordering;

import org.freightpass.testkit.architecture.sample.bad.paying.Clocked;

record ForeignVocabulary(Clocked clocked) {}
