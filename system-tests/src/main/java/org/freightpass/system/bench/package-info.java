/**
 * The benchmarks that {@code ./bench} runs, a class each. Every figure stands beside its limit, measured in the same run
 * on the same machine; what counts is the ratio.
 */
@NullMarked
package org.freightpass.system.bench;

import org.jspecify.annotations.NullMarked;
