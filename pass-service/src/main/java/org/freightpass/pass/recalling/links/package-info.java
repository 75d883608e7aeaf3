/** The passes that orders are about, as issuing and the register of firms have them; and the wiring of the feature. */
@NullMarked
package org.freightpass.pass.recalling.links;

import org.jspecify.annotations.NullMarked;
