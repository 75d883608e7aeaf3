/**
 * What a controller of any service sees of the web kit: who calls ({@link org.freightpass.webkit.Caller}), how a call is
 * refused ({@link org.freightpass.webkit.Problem}), how a list is paged ({@link org.freightpass.webkit.Page}). Everything
 * else is switched on by Spring Boot and set by {@code freight.web.*}.
 */
@NullMarked
package org.freightpass.webkit;

import org.jspecify.annotations.NullMarked;
