@NullMarked
package fr.parvis.core.web.signin;

import org.jspecify.annotations.NullMarked;
