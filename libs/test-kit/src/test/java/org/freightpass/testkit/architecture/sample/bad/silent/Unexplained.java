package org.freightpass.testkit.architecture.sample.bad.silent;

class Unexplained {}
