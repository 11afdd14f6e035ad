/** The town hall reads free texts before anybody else does. Nothing a resident wrote is public without that. */
@NullMarked
package fr.parvis.core.moderation;

import org.jspecify.annotations.NullMarked;
