@NullMarked
package fr.parvis.core.passkey;

import org.jspecify.annotations.NullMarked;
