package org.freightpass.testkit.architecture.sample.bad.util;

class Anything {}
