/**
 * The history over HTTP, each asker's own part of it.
 */
@NullMarked
package org.freightpass.checkpoint.recording.web;

import org.jspecify.annotations.NullMarked;
