/**
 * Which department answers for which goods, where its telephone is, how long a pass may last and when a review is due.
 * Everything is dated data with defaults where no source sets a value; a change takes effect from its date and never
 * rewrites what held before. Rules: {@link org.freightpass.pass.directory.DirectoryRule}.
 */
@NullMarked
package org.freightpass.pass.directory;

import org.jspecify.annotations.NullMarked;
