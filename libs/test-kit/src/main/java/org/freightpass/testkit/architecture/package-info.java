/**
 * The architecture of the house as rules that fail the build. A module has them by one test:
 *
 * <pre>{@code
 * class ArchitectureTests {
 *     @Test
 *     void houseRulesHold() {
 *         HouseRules.of("org.freightpass.pass").check();
 *     }
 * }
 * }</pre>
 */
@NullMarked
package org.freightpass.testkit.architecture;

import org.jspecify.annotations.NullMarked;
